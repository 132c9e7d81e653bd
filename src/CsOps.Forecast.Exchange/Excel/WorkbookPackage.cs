using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CsOps.Forecast.Exchange.Exporting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>Puts sheets, styles and charts into a workbook; the same sheets give the same bytes.</summary>
internal static class WorkbookPackage
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Of(IReadOnlyList<Sheet> sheets, LocaleFormats formats)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
            Put(styles, StylesXml.Of(formats));
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(workbook.AddNewPart<WorksheetPart>(IdOf(i)), sheets[i], isFirst: i == 0);
            }

            Put(workbook, WorkbookXml(sheets));
        }

        return WithoutClock(memory);
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static void Add(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        using (var stream = part.GetStream(FileMode.Create))
        {
            SheetXml.Write(sheet, stream, isFirst);
        }

        if (sheet.Charts.IsEmpty)
        {
            return;
        }

        var drawing = part.AddNewPart<DrawingsPart>(SheetXml.DrawingId);
        for (var i = 0; i < sheet.Charts.Length; i++)
        {
            Put(drawing.AddNewPart<ChartPart>(IdOf(i)), sheet.Charts[i].Chart);
        }

        Put(drawing, DrawingXml.Of(sheet.Charts, IdOf));
    }

    private static XElement WorkbookXml(IReadOnlyList<Sheet> sheets) => new(
        Main + "workbook",
        new XAttribute(XNamespace.Xmlns + "r", Relations),
        new XElement(Main + "bookViews", new XElement(Main + "workbookView", new XAttribute("activeTab", 0))),
        new XElement(Main + "sheets", sheets.Select((sheet, i) => new XElement(
            Main + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", i + 1), new XAttribute(Relations + "id", IdOf(i))))),
        new XElement(Main + "definedNames", sheets.Select((sheet, i) => (sheet, i)).Where(one => one.sheet.HasHeader).Select(one => new XElement(
            Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", one.i), $"{one.sheet.Quoted}!$1:$1"))));

    private static void Put(OpenXmlPart part, XElement xml) => Put(part, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml.ToString(SaveOptions.DisableFormatting));

    private static void Put(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>The package with one time in all of its entries, so that it does not tell when it was written.</summary>
    private static byte[] WithoutClock(MemoryStream package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName is "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Stamp;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
