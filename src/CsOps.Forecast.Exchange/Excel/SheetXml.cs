using System.Text;
using System.Xml;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A sheet as its part of the workbook.</summary>
internal static class SheetXml
{
    /// <summary>What the sheet calls its drawing.</summary>
    public const string DrawingId = "rId1";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes the part.</summary>
    public static void Write(Sheet sheet, Stream stream, bool isFirst)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        Element(xml, "sheetPr", () => Leaf(xml, "pageSetUpPr", ("fitToPage", "1")));
        WriteView(xml, sheet, isFirst);
        Leaf(xml, "sheetFormatPr", ("defaultRowHeight", "15"), ("outlineLevelRow", "1"));
        WriteColumns(xml, sheet);
        var rows = WriteRows(xml, sheet);
        if (sheet.HasHeader && rows > 1)
        {
            Leaf(xml, "autoFilter", ("ref", $"A1:{Sheet.NameOf(sheet.Columns.Length - 1)}{Text(rows)}"));
        }

        if (!sheet.Merged.IsEmpty)
        {
            Element(xml, "mergeCells", () => { foreach (var range in sheet.Merged) { Leaf(xml, "mergeCell", ("ref", range)); } }, ("count", Text(sheet.Merged.Length)));
        }

        WriteMarks(xml, sheet, rows);
        Leaf(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Leaf(xml, "pageSetup", ("paperSize", "9"), ("orientation", sheet.IsLandscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Element(xml, "headerFooter", () => xml.WriteElementString("oddFooter", Main, "&L&8&A&R&8&P / &N"));
        if (!sheet.PageBreaks.IsEmpty)
        {
            Element(
                xml,
                "rowBreaks",
                () => { foreach (var row in sheet.PageBreaks) { Leaf(xml, "brk", ("id", Text(row)), ("max", "16383"), ("man", "1")); } },
                ("count", Text(sheet.PageBreaks.Length)),
                ("manualBreakCount", Text(sheet.PageBreaks.Length)));
        }

        if (!sheet.Charts.IsEmpty)
        {
            xml.WriteStartElement("drawing", Main);
            xml.WriteAttributeString("id", Relations, DrawingId);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, Sheet sheet, bool isFirst) =>
        Element(xml, "sheetViews", () =>
        {
            (string, string)[] view = isFirst ? [("showGridLines", "0"), ("tabSelected", "1"), ("workbookViewId", "0")] : [("showGridLines", "0"), ("workbookViewId", "0")];
            Element(
                xml,
                "sheetView",
                () =>
                {
                    if (sheet.HasHeader)
                    {
                        var corner = $"{Sheet.NameOf(sheet.FrozenColumns)}2";
                        var pane = sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
                        (string, string)[] split = sheet.FrozenColumns > 0 ? [("xSplit", Text(sheet.FrozenColumns))] : [];
                        Leaf(xml, "pane", [.. split, ("ySplit", "1"), ("topLeftCell", corner), ("activePane", pane), ("state", "frozen")]);
                        Leaf(xml, "selection", ("pane", pane), ("activeCell", corner), ("sqref", corner));
                    }
                },
                view);
        });

    private static void WriteColumns(XmlWriter xml, Sheet sheet) =>
        Element(xml, "cols", () =>
        {
            for (var i = 0; i < sheet.Columns.Length; i++)
            {
                Leaf(xml, "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Math.Round(sheet.Columns[i].FullWidth, 1).ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            }
        });

    private static int WriteRows(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("sheetData", Main);
        var rows = new RowWriter(xml);
        if (sheet.HasHeader)
        {
            rows.Begin(30);
            foreach (var column in sheet.Columns)
            {
                _ = column.Day is { } day
                    ? rows.Moment(day.ToDateTime(TimeOnly.MinValue), CellStyle.DayHeader)
                    : rows.Text(column.Title, column.IsText ? CellStyle.Header : CellStyle.HeaderRight);
            }
        }

        sheet.Write(rows);
        rows.End();
        xml.WriteEndElement();
        return rows.Row;
    }

    /// <summary>Marks numbers below zero.</summary>
    private static void WriteMarks(XmlWriter xml, Sheet sheet, int rows)
    {
        if (sheet.Marked.IsEmpty || rows < 2)
        {
            return;
        }

        var ranges = string.Join(' ', sheet.Marked.Select(column => $"{Sheet.NameOf(column)}2:{Sheet.NameOf(column)}{Text(rows)}"));
        Element(
            xml,
            "conditionalFormatting",
            () => Element(xml, "cfRule", () => xml.WriteElementString("formula", Main, "0"), ("type", "cellIs"), ("dxfId", "0"), ("priority", "1"), ("operator", "lessThan")),
            ("sqref", ranges));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Leaf(XmlWriter xml, string name, params (string Name, string Value)[] attributes) => Element(xml, name, () => { }, attributes);

    private static void Element(XmlWriter xml, string name, Action content, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        content();
        xml.WriteEndElement();
    }
}
