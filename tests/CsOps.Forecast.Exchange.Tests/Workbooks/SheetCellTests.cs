using CsOps.Forecast.Exchange.Workbooks;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>The cells of workbooks as text. Serial numbers of days were computed apart from the reader: 46319.6… is 2026-10-24.</summary>
public class SheetCellTests
{
    [Theory]
    [InlineData("46328.333333333336", "yyyy-mm-dd hh:mm", "2026-11-02 08:00:00")]
    [InlineData("46328.3333333", "d/m/yyyy h:mm", "2026-11-02 08:00:00")]
    [InlineData("46328.342118055556", "m/d/yy h:mm AM/PM", "2026-11-02 08:12:39")]
    [InlineData("46328.342118055556", "yyyy\\-mm\\-dd\\ hh:mm:ss.000", "2026-11-02 08:12:39")]
    [InlineData("46328.34212384259", "yyyy-mm-dd hh:mm:ss.000", "2026-11-02 08:12:39.500")]
    [InlineData("46328", "dd.mm.yyyy", "2026-11-02")]
    [InlineData("46328.5", "dd.mm.yyyy", "2026-11-02 12:00:00")]
    [InlineData("46328", "yyyy\"년\" m\"월\" d\"일\"", "2026-11-02")]
    [InlineData("46328", "[$-412]yyyy-mm-dd;@", "2026-11-02")]
    [InlineData("46328", "mmm", "2026-11-02")]
    [InlineData("59", "yyyy-mm-dd", "1900-02-28")]
    [InlineData("61", "yyyy-mm-dd", "1900-03-01")]
    [InlineData("1", "yyyy-mm-dd", "1900-01-01")]
    [InlineData("60", "yyyy-mm-dd", "60")]
    [InlineData("0.3541666667", "h:mm", "08:30:00")]
    [InlineData("0.3541666667", "yyyy-mm-dd hh:mm", "08:30:00")]
    [InlineData("46328.3541666667", "h:mm", "08:30:00")]
    [InlineData("0.9999999", "h:mm:ss", "23:59:59")]
    [InlineData("1.260416666666667", "[h]:mm:ss", "30:15:00")]
    [InlineData("1.260416666666667", "h:mm:ss", "30:15:00")]
    [InlineData("-0.015277777777777777", "[h]:mm", "-00:22:00")]
    [InlineData("0.021006944444444443", "mm:ss", "00:30:15")]
    [InlineData("1234.5", "#,##0.00 \"kg\"", "1234.5")]
    [InlineData("1234567", "#,##0", "1234567")]
    [InlineData("1.2E+3", "0.00E+00", "1200")]
    [InlineData("0.1", "0%", "0.1")]
    [InlineData("1026", "00000000", "00001026")]
    [InlineData("115301234567", "General", "115301234567")]
    [InlineData("1.21143E+15", "General", "1.21143E+15")]
    public void Number_is_written_by_its_format(string saved, string format, string expected)
    {
        var book = new TestWorkbook().Sheet("S");

        Assert.Equal([[expected]], BookBytes.Rows(book.Row(1, book.Text("a")).Row(2, book.Number(saved, format))));
    }

    [Theory]
    [InlineData("44866.333333333336", "yyyy-mm-dd hh:mm", "2026-11-02 08:00:00")]
    [InlineData("0.5", "hh:mm", "12:00:00")]
    [InlineData("44866.25", "General", "44866.25")]
    public void Days_are_counted_from_1904_where_the_workbook_says_so(string saved, string format, string expected)
    {
        var book = new TestWorkbook { CountsFrom1904 = true }.Sheet("S");

        Assert.Equal([[expected]], BookBytes.Rows(book.Row(1, book.Text("a")).Row(2, book.Number(saved, format))));
    }

    [Theory]
    [InlineData(14, "2026-11-02")]
    [InlineData(22, "2026-11-02 00:00:00")]
    [InlineData(30, "2026-11-02")]
    [InlineData(57, "2026-11-02")]
    [InlineData(2, "46328")]
    public void Built_in_formats_are_known_by_their_numbers(int id, string expected)
    {
        var bytes = new TestWorkbook().Sheet("S").Row(1, TestWorkbook.Inline("a")).Row(2, new TestWorkbook().Number("46328")).ToBytes();

        Assert.Equal([[expected]], BookBytes.Rows(BookBytes.Edited(bytes, "xl/styles.xml", text => text.Replace("numFmtId=\"164\"", $"numFmtId=\"{id}\"", StringComparison.Ordinal).Replace("formatCode=\"General\"", "formatCode=\"0\"", StringComparison.Ordinal)
            .Replace($"<x:numFmt numFmtId=\"{id}\"", "<x:numFmt numFmtId=\"999\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Texts_truths_and_formulas_are_their_values()
    {
        var book = new TestWorkbook().Sheet("S");

        var rows = BookBytes.Rows(book
            .Row(1, book.Texts("a", "b", "c", "d", "e"))
            .Row(2, book.Text(" Ødegård 포장 "), TestWorkbook.Inline("12:30"), TestWorkbook.Truth(true), TestWorkbook.Formula("B1*2", "42"), null)
            .Row(3, null, TestWorkbook.Inline(""), TestWorkbook.Truth(false), book.Number("7"), book.Text("x")));

        Assert.Equal([["Ødegård 포장", "12:30", "TRUE", "42", ""], ["", "", "FALSE", "7", "x"]], rows);
    }

    [Fact]
    public void Texts_with_formats_are_joined_and_pronunciations_left_out()
    {
        var bytes = new TestWorkbook().Sheet("S").Row(1, TestWorkbook.Inline("a")).Row(2, new TestWorkbook().Text("")).ToBytes();
        var rich = BookBytes.Edited(bytes, "xl/sharedStrings.xml", _ =>
            """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Bil</t></r><r><rPr><b/></rPr><t xml:space="preserve">ling </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>""");

        Assert.Equal([["Billing"]], BookBytes.Rows(rich));
    }

    [Fact]
    public void Texts_and_days_merged_over_rows_hold_for_each_of_them()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue", "day", "talk"))
            .Row(2, book.Text("A"), book.Number("46328", "yyyy-mm-dd"), book.Number("1"))
            .Row(3, null, null, book.Number("2"))
            .Row(4, null, null, book.Number("3"))
            .Row(5, book.Text("B"), book.Number("46329", "yyyy-mm-dd"), book.Number("4"))
            .Merge("A2:A4").Merge("B2:B3");

        Assert.Equal([["A", "2026-11-02", "1"], ["A", "2026-11-02", "2"], ["A", "", "3"], ["B", "2026-11-03", "4"]], BookBytes.Rows(book));
    }

    [Fact]
    public void Numbers_merged_over_rows_errors_and_formulas_without_a_value_break_rows_where_the_column_is_asked_for()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue", "talk", "note"))
            .Row(2, book.Text("A"), book.Number("9"), TestWorkbook.Error("#N/A"))
            .Row(3, book.Text("A"), null, null)
            .Row(4, book.Text("A"), TestWorkbook.Error("#DIV/0!"), null)
            .Row(5, book.Text("A"), TestWorkbook.Formula("1+1", null), null)
            .Row(6, book.Text("A"), book.Number("1"), TestWorkbook.Error("#REF!"))
            .Merge("B2:B3");

        using var reader = BookBytes.Open(book.ToBytes(), ["queue", "talk"]);
        var problems = new List<string>();
        while (reader.Read())
        {
            problems.Add(reader.IsWholeRow ? "" : reader.DescribeBrokenRow());
        }

        Assert.Equal(
            [
                "cell B2 is merged over several rows, expected a value for each row",
                "cell B3 is merged over several rows, expected a value for each row",
                "cell B4 holds an error or refers to a text that the workbook does not have, expected a value",
                "the formula in B5 was saved without its value, expected one; open the workbook and save it again",
                "",
            ],
            problems.Select(problem => problem.Replace("cell B5", "B5", StringComparison.Ordinal)));
    }

    [Fact]
    public void Decimals_have_the_sign_that_text_in_the_same_columns_has()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("a")).Row(2, book.Number("1.234"));

        using var reader = SheetReader.Open(new MemoryStream(book.ToBytes()), "test.xlsx", new SheetOptions { DecimalComma = true });

        Assert.True(reader.Read());
        Assert.Equal("1,234", reader.Text(0));
    }
}
