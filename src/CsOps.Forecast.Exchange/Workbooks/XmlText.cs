using System.Xml;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Collects the text of XML elements without making strings of it.</summary>
/// <param name="most">The most characters that are kept; more are an error.</param>
/// <param name="file">The file, for messages.</param>
internal sealed class XmlText(int most, string file)
{
    private char[] _chars = new char[256];
    private int _length;

    /// <summary>What was read since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<char> Value => _chars.AsSpan(0, _length);

    /// <summary>Forgets what was read.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds the text of the element on which the reader stands, and leaves it at the element's end.</summary>
    public void Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                Append(xml);
            }
        }
    }

    /// <summary>Adds the runs of a text with formats, and not how it is pronounced.</summary>
    public void ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                Read(xml);
            }

            more = xml.Read();
        }
    }

    private void Append(XmlReader xml)
    {
        int read;
        while ((read = xml.ReadValueChunk(_chars, _length, _chars.Length - _length)) > 0)
        {
            _length += read;
            if (_length == _chars.Length)
            {
                if (_length >= most)
                {
                    throw new ImportException(file, string.Create(CultureInfo.InvariantCulture, $"a cell has a text longer than {most} characters; expected cells as a spreadsheet saves them"));
                }

                Array.Resize(ref _chars, 2 * _length);
            }
        }
    }
}
