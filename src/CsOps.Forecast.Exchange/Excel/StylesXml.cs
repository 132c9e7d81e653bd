using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The styles of a workbook: one cell format for each <see cref="CellStyle"/>.</summary>
internal static class StylesXml
{
    private const int FirstOwnFormat = 164;

    private static readonly ImmutableArray<string> Fonts =
    [
        """<font><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><b/><sz val="18"/><color rgb="FF1B3A57"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><sz val="10"/><color rgb="FF6B7785"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><b/><sz val="16"/><color rgb="FF1B3A57"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><b/><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>""",
        """<font><i/><sz val="10"/><color rgb="FF8A94A0"/><name val="Calibri"/><family val="2"/></font>""",
    ];

    /// <summary>The two that every workbook has, the header's, the tiles', then those of shifts.</summary>
    private static readonly ImmutableArray<string> Fills = ["1B3A57", "EEF3F8", "FFF1CC", "DCEBFA", "DDF3E4", "E9E0F5", "FCE3D6", "E3E8EC"];

    private const string Borders = """
        <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="FFD5DCE3"/></bottom><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF1B3A57"/></top><bottom/><diagonal/></border></borders>
        """;

    /// <summary>The part <c>styles.xml</c>.</summary>
    public static string Of(LocaleFormats formats)
    {
        string[] own =
        [
            formats.SheetDate, $"[$-{formats.LanguageCode}]ddd", $"{formats.SheetDate} hh:mm", $"[$-{formats.LanguageCode}]ddd {formats.SheetDate}", "#,##0.0", "0.0%",
        ];
        var cells = Enum.GetValues<CellStyle>().Select(style => CellOf(style, FirstOwnFormat)).ToList();
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        Append(text, "numFmts", own.Select((code, i) => string.Create(CultureInfo.InvariantCulture, $"""<numFmt numFmtId="{FirstOwnFormat + i}" formatCode="{code}"/>""")));
        Append(text, "fonts", Fonts);
        Append(text, "fills", Fills.Select(colour => $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/><bgColor indexed="64"/></patternFill></fill>""")
            .Prepend("""<fill><patternFill patternType="gray125"/></fill>""").Prepend("""<fill><patternFill patternType="none"/></fill>"""));
        text.Append(Borders.Trim());
        Append(text, "cellStyleXfs", ["""<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"""]);
        Append(text, "cellXfs", cells);
        Append(text, "cellStyles", ["""<cellStyle name="Normal" xfId="0" builtinId="0"/>"""]);
        Append(text, "dxfs", ["""<dxf><font><color rgb="FFB3261E"/></font><fill><patternFill><bgColor rgb="FFFBE4E2"/></patternFill></fill></dxf>"""]);
        return text.Append("</styleSheet>").ToString();
    }

    private static void Append(StringBuilder text, string name, IEnumerable<string> parts)
    {
        var all = parts.ToList();
        text.Append(CultureInfo.InvariantCulture, $"<{name} count=\"{all.Count}\">").AppendJoin("", all).Append("</").Append(name).Append('>');
    }

    private static string CellOf(CellStyle style, int own) => style switch
    {
        CellStyle.Text => Cell(0, border: 1),
        CellStyle.Literal => Cell(49, border: 1, quotePrefix: true),
        CellStyle.Header => Cell(0, font: 1, fill: 2, align: "left"),
        CellStyle.HeaderRight => Cell(0, font: 1, fill: 2, align: "right"),
        CellStyle.Title => Cell(0, font: 2),
        CellStyle.Subtitle => Cell(0, font: 3),
        CellStyle.Date => Cell(own, border: 1, align: "left"),
        CellStyle.Weekday => Cell(own + 1, border: 1, align: "left"),
        CellStyle.Moment => Cell(own + 2, border: 1, align: "left"),
        CellStyle.Clock => Cell(20, border: 1, align: "left"),
        CellStyle.Whole => Cell(3, border: 1),
        CellStyle.One => Cell(own + 4, border: 1),
        CellStyle.Two => Cell(4, border: 1),
        CellStyle.Percent => Cell(own + 5, border: 1),
        CellStyle.TileLabel => Cell(0, font: 3, fill: 3, align: "center", wraps: true),
        CellStyle.TileWhole => Cell(3, font: 4, fill: 3, align: "center"),
        CellStyle.TilePercent => Cell(own + 5, font: 4, fill: 3, align: "center"),
        CellStyle.TotalText => Cell(0, font: 5, border: 2),
        CellStyle.TotalWhole => Cell(3, font: 5, border: 2),
        CellStyle.TotalCentred => Cell(3, font: 5, border: 2, align: "center"),
        CellStyle.TotalOne => Cell(own + 4, font: 5, border: 2),
        CellStyle.TotalPercent => Cell(own + 5, font: 5, border: 2),
        CellStyle.Absent => Cell(0, font: 6, border: 1, align: "center"),
        CellStyle.DayHeader => Cell(own + 3, font: 1, fill: 2, align: "center"),
        _ => Cell(0, fill: 4 + (style - CellStyle.Shift1), border: 1, align: "center"),
    };

    private static string Cell(int format, int font = 0, int fill = 0, int border = 0, string? align = null, bool quotePrefix = false, bool wraps = false)
    {
        var quote = quotePrefix ? " quotePrefix=\"1\"" : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"""<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">""");
        return $"""{head}<alignment {(align is null ? "" : $"horizontal=\"{align}\" ")}vertical="center" wrapText="{(font == 1 || wraps ? 1 : 0)}"/></xf>""";
    }
}
