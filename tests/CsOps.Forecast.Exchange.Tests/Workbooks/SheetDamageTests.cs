using System.Text;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>Workbooks that are none, damaged, or made to exhaust the machine.</summary>
public class SheetDamageTests
{
    [Fact]
    public void Workbooks_of_other_kinds_are_refused_by_name()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

        Assert.Contains(".xls)", Problem(compound), StringComparison.Ordinal);
        Assert.Contains("encrypted", Problem([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]), StringComparison.Ordinal);
        Assert.Contains(".ods", Problem(BookBytes.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))), StringComparison.Ordinal);
        Assert.Contains("zip archive", Problem(BookBytes.Zip(("readme.txt", "hello"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_workbook_is_an_import_error_wherever_the_damage_is()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue", "when"));
        for (var row = 2u; row < 60; row++)
        {
            book.Row(row, book.Text($"queue {row}"), book.Number($"4632{row % 10}.5", "yyyy-mm-dd hh:mm"));
        }

        var whole = book.ToBytes();
        var random = new Random(20261102);
        var (refused, read) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole[..(i % 3 == 0 ? random.Next(1, whole.Length) : whole.Length)];
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                using var reader = BookBytes.Open(bytes, ["queue"]);
                while (reader.Read())
                {
                }

                read++;
            }
            catch (ImportException failure) when (failure.File == "test.xlsx")
            {
                refused++;
            }
        }

        Assert.Equal(300, refused + read);
        Assert.True(refused > 100, $"only {refused} damaged workbooks were refused");
    }

    [Fact]
    public void Part_that_unpacks_to_what_no_sheet_has_is_refused_before_it_is_read()
    {
        var bytes = BookBytes.Edited(Small(), "xl/worksheets/sheet1.xml", text => text.Replace("</x:sheetData>", new string(' ', 1 << 28) + "</x:sheetData>", StringComparison.Ordinal));

        Assert.Contains("which no real sheet does; expected a workbook as a spreadsheet saves it", Problem(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Part_longer_than_the_archive_says_is_damage()
    {
        using var part = new PartStream(new MemoryStream(new byte[10]), 5, null);

        Assert.Throws<InvalidDataException>(() => part.CopyTo(Stream.Null));
    }

    [Fact]
    public void Text_longer_than_any_cell_is_refused()
    {
        var bytes = BookBytes.Edited(Small(), "xl/sharedStrings.xml", text => text.Replace("queue", new string('q', (1 << 20) + 1), StringComparison.Ordinal));

        Assert.Contains("a cell has a text longer than 1048576 characters", Problem(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void More_merged_cells_than_a_million_are_refused_and_a_dimension_is_not_believed()
    {
        var merged = BookBytes.Edited(Small(), "xl/worksheets/sheet1.xml", text => text.Replace(
            "</x:sheetData>",
            "</x:sheetData><x:mergeCells>" + string.Concat(Enumerable.Range(2, (1 << 20) + 1).Select(row => $"<x:mergeCell ref=\"A{row}:A{row + 1}\"/>")) + "</x:mergeCells>",
            StringComparison.Ordinal));
        var large = BookBytes.Edited(Small(), "xl/worksheets/sheet1.xml", text => text.Replace("<x:sheetData>", "<x:dimension ref=\"A1:XFD1048576\"/><x:sheetData>", StringComparison.Ordinal));

        Assert.Contains("more than 1048576 cells merged over rows", Problem(merged), StringComparison.Ordinal);
        Assert.Equal([["A"]], BookBytes.Rows(large));
    }

    [Fact]
    public void Cell_of_a_text_that_the_workbook_does_not_have_breaks_its_row()
    {
        var bytes = BookBytes.Edited(Small(), "xl/worksheets/sheet1.xml", text => text.Replace("<x:v>1</x:v>", "<x:v>7</x:v>", StringComparison.Ordinal));

        using var reader = BookBytes.Open(bytes, ["queue"]);

        Assert.True(reader.Read());
        Assert.False(reader.IsWholeRow);
        Assert.StartsWith("cell A2 holds an error or refers to a text", reader.DescribeBrokenRow(), StringComparison.Ordinal);
    }

    private static byte[] Small()
    {
        var book = new TestWorkbook().Sheet("S");
        return book.Row(1, book.Texts("queue")).Row(2, book.Texts("A")).ToBytes();
    }

    private static string Problem(byte[] bytes) => Assert.Throws<ImportException>(() => BookBytes.Open(bytes, [])).Message;
}
