using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>Makes workbooks by the Open XML SDK for tests, one cell as it is said.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, SheetData Rows, MergeCells Merged)> _sheets = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _formats = ["General"];

    public bool CountsFrom1904 { get; init; }

    /// <summary>Begins a sheet; rows that follow go to it.</summary>
    public TestWorkbook Sheet(string name)
    {
        _sheets.Add((name, new SheetData(), new MergeCells()));
        return this;
    }

    /// <summary>Adds a row with its number; null is no cell.</summary>
    public TestWorkbook Row(uint number, params Cell?[] cells)
    {
        var row = new Row { RowIndex = number };
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c] is { } cell)
            {
                cell.CellReference = $"{Exchange.Workbooks.CellReference.Letters(c)}{number}";
                row.AppendChild(cell);
            }
        }

        _sheets[^1].Rows.AppendChild(row);
        return this;
    }

    /// <summary>Hides the last row.</summary>
    public TestWorkbook Hide()
    {
        ((Row)_sheets[^1].Rows.LastChild!).Hidden = true;
        return this;
    }

    /// <summary>Merges cells of the sheet.</summary>
    public TestWorkbook Merge(string range)
    {
        _sheets[^1].Merged.AppendChild(new MergeCell { Reference = range });
        return this;
    }

    /// <summary>A shared text.</summary>
    public Cell Text(string text)
    {
        _texts.Add(text);
        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(_texts.Count - 1) };
    }

    /// <summary>Shared texts, a cell each.</summary>
    public Cell[] Texts(params string[] texts) => [.. texts.Select(Text)];

    /// <summary>A number as it is saved, with a format.</summary>
    public Cell Number(string saved, string format = "General")
    {
        if (!_formats.Contains(format))
        {
            _formats.Add(format);
        }

        return new Cell { StyleIndex = (uint)_formats.IndexOf(format), CellValue = new CellValue(saved) };
    }

    public static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public static Cell Truth(bool value) => new() { DataType = CellValues.Boolean, CellValue = new CellValue(value ? "1" : "0") };

    public static Cell Error(string error) => new() { DataType = CellValues.Error, CellValue = new CellValue(error) };

    public static Cell Formula(string formula, string? saved) => new() { CellFormula = new CellFormula(formula), CellValue = saved is null ? null : new CellValue(saved) };

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = CountsFrom1904 }, new Sheets());
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(_texts.Select(text => new SharedStringItem(new Text(text))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, rows, merged) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = merged.HasChildren ? new Worksheet(rows.CloneNode(true), merged.CloneNode(true)) : new Worksheet(rows.CloneNode(true));
                var sheets = book.Workbook.GetFirstChild<Sheets>()!;
                sheets.AppendChild(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    private Stylesheet Styles() => new(
        new NumberingFormats(_formats.Select((format, i) => new NumberingFormat { NumberFormatId = (uint)i + 164, FormatCode = format })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(_formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)i + 164 })));
}
