using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>The rows of sheets: their header, sheet and end.</summary>
public class SheetReaderTests
{
    [Fact]
    public void Header_below_a_preamble_is_found_and_rows_have_their_numbers()
    {
        var book = new TestWorkbook().Sheet("Report");
        book.Row(1, book.Texts("Contacts by queue")).Row(3, book.Texts("From", "2026-11-02")).Row(5, book.Texts("queue", "when", "talk")).Row(6, book.Texts("A", "x", "1")).Row(9, book.Texts("B", "y", "2"));

        using var reader = BookBytes.Open(book.ToBytes(), ["queue", "when"]);

        Assert.Equal(["queue", "when", "talk"], reader.Header.Names);
        Assert.True(reader.Read());
        Assert.Equal((6L, "A"), (reader.Line, reader.Text(0)));
        Assert.True(reader.Read());
        Assert.Equal((9L, "B"), (reader.Line, reader.Text(0)));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Sheet_with_the_columns_is_taken_or_the_one_that_is_named()
    {
        var book = new TestWorkbook();
        book.Sheet("Cover").Row(1, book.Texts("About", "queue"));
        book.Sheet("Calls").Row(1, book.Texts("queue", "when")).Row(2, book.Texts("A", "x"));
        book.Sheet("Old").Row(1, book.Texts("queue", "when")).Row(2, book.Texts("B", "x"));

        using var found = BookBytes.Open(book.ToBytes(), ["queue", "when"]);
        using var named = BookBytes.Open(book.ToBytes(), ["queue", "when"], "old");
        var failure = Assert.Throws<ImportException>(() => BookBytes.Open(book.ToBytes(), ["queue"], "New"));

        Assert.True(found.Read() && named.Read());
        Assert.Equal(("A", "B"), (found.Text(0), named.Text(0)));
        Assert.Equal("Of 3 sheets 'Calls' was read.", found.Remark);
        Assert.Contains("no sheet 'New'; expected one of 'Cover', 'Calls', 'Old'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_rows_are_read_and_counted()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue")).Row(2, book.Texts("A")).Hide().Row(3, book.Texts("B"));

        using var reader = BookBytes.Open(book.ToBytes(), ["queue"]);
        while (reader.Read())
        {
        }

        Assert.StartsWith("1 rows are hidden", reader.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_end_at_an_empty_row_where_the_layout_says_so()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue")).Row(2, book.Texts("A")).Row(4, book.Texts("Grand total"));

        using var reader = SheetReader.Open(new MemoryStream(book.ToBytes()), "test.xlsx", new SheetOptions { Layout = new DelimitedOptions { EndsAtEmptyLine = true } });

        Assert.True(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Missing_column_is_named_with_what_the_header_has()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue", "when")).Row(2, book.Texts("A", "x"));

        using var reader = BookBytes.Open(book.ToBytes(), ["queue"]);
        var failure = Assert.Throws<ImportException>(() => reader.Require("talk"));

        Assert.Equal(("test.xlsx", 1L, "talk"), (failure.File, failure.Line, failure.Column));
        Assert.Contains("'S' has no such column. Its header has: 'queue', 'when'", failure.Message, StringComparison.Ordinal);
    }
}
