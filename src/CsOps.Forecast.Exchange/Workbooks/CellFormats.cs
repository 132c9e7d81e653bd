using System.Buffers;
using System.Xml;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>The number formats of a workbook by the style of its cells (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal sealed class CellFormats
{
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("ydgeb");
    private static readonly SearchValues<char> ElapsedSigns = SearchValues.Create("hHmMsS");

    private readonly List<CellFormat> _byStyle = [];

    public CellFormats(XmlReader xml)
    {
        var codes = new Dictionary<int, string>();
        var isInCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                isInCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                codes[NumberOf(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isInCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                var id = NumberOf(xml, "numFmtId");
                _byStyle.Add(codes.TryGetValue(id, out var code) ? Of(code) : BuiltIn(id));
            }
        }
    }

    private CellFormats()
    {
    }

    /// <summary>Those of a workbook without styles: all are numbers.</summary>
    public static CellFormats None { get; } = new();

    /// <summary>The format of a style; a number where there is none.</summary>
    public CellFormat this[int style] => (uint)style < (uint)_byStyle.Count ? _byStyle[style] : default;

    /// <summary>The format of a code such as <c>yyyy-mm-dd hh:mm</c>; its first section counts.</summary>
    internal static CellFormat Of(string code)
    {
        var (signs, elapses) = Signs(code);
        if (signs.Equals("general", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var text = signs.Replace("am/pm", "h", StringComparison.Ordinal).Replace("a/p", "h", StringComparison.Ordinal).Replace("e+", "", StringComparison.Ordinal).Replace("e-", "", StringComparison.Ordinal);
        var hasTime = text.AsSpan().ContainsAny('h', 's');
        var hasDate = text.AsSpan().ContainsAny(DateSigns) || (text.Contains('m', StringComparison.Ordinal) && !hasTime && !elapses);
        var hasFraction = text.Contains("s.0", StringComparison.Ordinal) || text.Contains("s,0", StringComparison.Ordinal);
        return (hasDate, hasTime, elapses) switch
        {
            (false, _, true) => new CellFormat(CellFormatKind.Elapsed, HasFraction: hasFraction),
            (true, false, _) => new CellFormat(CellFormatKind.Date),
            (true, true, _) => new CellFormat(CellFormatKind.DateTime, HasFraction: hasFraction),
            (false, true, _) => new CellFormat(CellFormatKind.Time, HasFraction: hasFraction),
            _ => new CellFormat(CellFormatKind.Number, text.Length > 1 && text.AsSpan().IndexOfAnyExcept('0') < 0 ? text.Length : 0),
        };
    }

    private static CellFormat BuiltIn(int id) => id switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new CellFormat(CellFormatKind.Date),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 55 or 56 => new CellFormat(CellFormatKind.Time),
        22 => new CellFormat(CellFormatKind.DateTime),
        46 => new CellFormat(CellFormatKind.Elapsed),
        47 => new CellFormat(CellFormatKind.Time, HasFraction: true),
        _ => default,
    };

    /// <summary>The first section in lower case without quoted text, escaped characters and conditions, and whether it has hours (minutes, seconds) in brackets.</summary>
    private static (string Signs, bool Elapses) Signs(string code)
    {
        var signs = new System.Text.StringBuilder(code.Length);
        var elapses = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = EndOf(code, i, ']');
                    var isElapsed = end > i + 1 && code.AsSpan(i + 1, end - i - 1).IndexOfAnyExcept(ElapsedSigns) < 0;
                    signs.Append(isElapsed ? char.ToLowerInvariant(code[i + 1]) : ' ');
                    elapses |= isElapsed;
                    i = end;
                    break;
                default:
                    signs.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return (signs.ToString().Trim(), elapses);
    }

    private static int EndOf(string code, int start, char sign) => code.IndexOf(sign, start + 1) is >= 0 and var end ? end : code.Length - 1;

    private static int NumberOf(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
