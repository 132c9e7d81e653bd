using System.Text;
using System.Xml;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>The texts of a workbook that its cells refer to by number, as UTF-8.</summary>
internal sealed class SharedTexts
{
    /// <summary>The most bytes of all texts together, which bounds the memory.</summary>
    private const int MostBytes = 1 << 29;

    /// <summary>The most texts, blank ones too.</summary>
    private const int MostTexts = 1 << 24;

    /// <summary>The longest text in characters; spreadsheets save at most 32,767.</summary>
    private const int LongestText = 1 << 20;

    private readonly List<int> _ends = [];
    private byte[] _bytes = [];

    public SharedTexts(XmlReader xml, string file)
    {
        var text = new XmlText(LongestText, file);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                text.Clear();
                text.ReadRuns(xml);
                Add(text.Value, file);
            }
        }
    }

    private SharedTexts()
    {
    }

    /// <summary>Those of a workbook that has none.</summary>
    public static SharedTexts None { get; } = new();

    /// <summary>The text with a number.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count;

    private void Add(ReadOnlySpan<char> text, string file)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > MostBytes - start || _ends.Count == MostTexts)
        {
            throw new ImportException(file, string.Create(
                CultureInfo.InvariantCulture, $"the workbook's texts are more than {MostTexts}, or longer than {MostBytes} bytes together; expected a smaller workbook, or CSV"));
        }

        if (start + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(start + length, (int)Math.Min(MostBytes, 2L * _bytes.Length)));
        }

        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start));
        _ends.Add(start + length);
    }
}
