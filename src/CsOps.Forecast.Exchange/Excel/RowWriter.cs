using System.Xml;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>Writes the rows of a sheet one after the other; nothing is kept.</summary>
internal sealed class RowWriter(XmlWriter xml)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The day that is number 0 in workbooks that hold no dates before March 1900.</summary>
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private int _column;

    /// <summary>The number of the row, from 1; 0 before the first.</summary>
    public int Row { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <param name="height">Its height in points; null for the usual one.</param>
    /// <param name="isFolded">Whether it is folded away, out of sight until it is unfolded.</param>
    public RowWriter Begin(double? height = null, bool isFolded = false)
    {
        if (Row > 0)
        {
            xml.WriteEndElement();
        }

        Row++;
        _column = 0;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Row.ToString(CultureInfo.InvariantCulture));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        if (isFolded)
        {
            xml.WriteAttributeString("hidden", "1");
            xml.WriteAttributeString("outlineLevel", "1");
        }

        return this;
    }

    /// <summary>Ends the last row.</summary>
    public void End()
    {
        if (Row > 0)
        {
            xml.WriteEndElement();
        }
    }

    /// <summary>Text, which is never a formula: what looks like one is marked as text for those who edit it.</summary>
    public RowWriter Text(string? text, CellStyle style = CellStyle.Text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Blank(style);
        }

        Cell(style is CellStyle.Text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? CellStyle.Literal : style, "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        return this;
    }

    /// <summary>A number; NaN is a blank cell.</summary>
    public RowWriter Number(double value, CellStyle style)
    {
        if (!double.IsFinite(value))
        {
            return Blank(style);
        }

        Cell(style, type: null);
        xml.WriteElementString("v", Main, (Math.Round(value, 10) + 0.0).ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        return this;
    }

    /// <summary>A moment of the local clock, as the number that workbooks have for it.</summary>
    public RowWriter Moment(DateTime local, CellStyle style) => Number(SerialOf(local), style);

    /// <summary>An empty cell.</summary>
    public RowWriter Blank(CellStyle style = CellStyle.Text)
    {
        Cell(style, type: null);
        xml.WriteEndElement();
        return this;
    }

    /// <summary>Passes over cells.</summary>
    public RowWriter Skip(int cells = 1)
    {
        _column += cells;
        return this;
    }

    /// <summary>The number of a moment: days since the end of 1899.</summary>
    public static double SerialOf(DateTime local) => (local - Epoch).TotalDays;

    private void Cell(CellStyle style, string? type)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Sheet.NameOf(_column)}{Row}"));
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }

        _column++;
    }

    /// <summary>The text without characters that XML cannot hold.</summary>
    private static string Writable(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
