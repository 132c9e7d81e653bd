using System.IO.Compression;
using System.Text;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>The cells of workbooks as rows of text. Serial numbers of days were computed apart from the reader: 46319.6… is 2026-10-24.</summary>
public class SheetReaderTests
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

        Assert.Equal([[expected]], Rows(book.Row(1, book.Text("a")).Row(2, book.Number(saved, format))));
    }

    [Theory]
    [InlineData("44866.333333333336", "yyyy-mm-dd hh:mm", "2026-11-02 08:00:00")]
    [InlineData("0.5", "hh:mm", "12:00:00")]
    [InlineData("44866.25", "General", "44866.25")]
    public void Days_are_counted_from_1904_where_the_workbook_says_so(string saved, string format, string expected)
    {
        var book = new TestWorkbook { CountsFrom1904 = true }.Sheet("S");

        Assert.Equal([[expected]], Rows(book.Row(1, book.Text("a")).Row(2, book.Number(saved, format))));
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

        Assert.Equal([[expected]], Rows(Edited(bytes, "xl/styles.xml", text => text.Replace("numFmtId=\"164\"", $"numFmtId=\"{id}\"", StringComparison.Ordinal).Replace("formatCode=\"General\"", "formatCode=\"0\"", StringComparison.Ordinal)
            .Replace($"<x:numFmt numFmtId=\"{id}\"", "<x:numFmt numFmtId=\"999\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Texts_truths_and_formulas_are_their_values()
    {
        var book = new TestWorkbook().Sheet("S");

        var rows = Rows(book
            .Row(1, book.Texts("a", "b", "c", "d", "e"))
            .Row(2, book.Text(" Ødegård 포장 "), TestWorkbook.Inline("12:30"), TestWorkbook.Truth(true), TestWorkbook.Formula("B1*2", "42"), null)
            .Row(3, null, TestWorkbook.Inline(""), TestWorkbook.Truth(false), book.Number("7"), book.Text("x")));

        Assert.Equal([["Ødegård 포장", "12:30", "TRUE", "42", ""], ["", "", "FALSE", "7", "x"]], rows);
    }

    [Fact]
    public void Texts_with_formats_are_joined_and_pronunciations_left_out()
    {
        var bytes = new TestWorkbook().Sheet("S").Row(1, TestWorkbook.Inline("a")).Row(2, new TestWorkbook().Text("")).ToBytes();
        var rich = Edited(bytes, "xl/sharedStrings.xml", _ =>
            """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Bil</t></r><r><rPr><b/></rPr><t xml:space="preserve">ling </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>""");

        Assert.Equal([["Billing"]], Rows(rich));
    }

    [Fact]
    public void Header_below_a_preamble_is_found_and_rows_have_their_numbers()
    {
        var book = new TestWorkbook().Sheet("Report");
        book.Row(1, book.Texts("Contacts by queue")).Row(3, book.Texts("From", "2026-11-02")).Row(5, book.Texts("queue", "when", "talk")).Row(6, book.Texts("A", "x", "1")).Row(9, book.Texts("B", "y", "2"));

        using var reader = Open(book.ToBytes(), ["queue", "when"]);

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

        using var found = Open(book.ToBytes(), ["queue", "when"]);
        using var named = Open(book.ToBytes(), ["queue", "when"], "old");
        var failure = Assert.Throws<ImportException>(() => Open(book.ToBytes(), ["queue"], "New"));

        Assert.True(found.Read() && named.Read());
        Assert.Equal(("A", "B"), (found.Text(0), named.Text(0)));
        Assert.Equal("Of 3 sheets 'Calls' was read.", found.Remark);
        Assert.Contains("no sheet 'New'; expected one of 'Cover', 'Calls', 'Old'", failure.Message, StringComparison.Ordinal);
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

        Assert.Equal([["A", "2026-11-02", "1"], ["A", "2026-11-02", "2"], ["A", "", "3"], ["B", "2026-11-03", "4"]], Rows(book));
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

        using var reader = Open(book.ToBytes(), ["queue", "talk"]);
        var problems = new List<string>();
        while (reader.Read())
        {
            problems.Add(reader.IsWholeRow ? "" : reader.DescribeBrokenRow());
        }

        Assert.Equal(
            [
                "cell B2 is part of a number merged over several rows, expected a number for each row",
                "cell B3 is part of a number merged over several rows, expected a number for each row",
                "cell B4 holds an error, expected a value",
                "the formula in B5 was saved without its value, expected one; open the workbook and save it again",
                "",
            ],
            problems.Select(problem => problem.Replace("cell B5", "B5", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hidden_rows_are_read_and_counted()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue")).Row(2, book.Texts("A")).Hide().Row(3, book.Texts("B"));

        using var reader = Open(book.ToBytes(), ["queue"]);
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
    public void Decimals_have_the_sign_that_text_in_the_same_columns_has()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("a")).Row(2, book.Number("1.234"));

        using var reader = SheetReader.Open(new MemoryStream(book.ToBytes()), "test.xlsx", new SheetOptions { DecimalComma = true });

        Assert.True(reader.Read());
        Assert.Equal("1,234", reader.Text(0));
    }

    [Fact]
    public void Missing_column_is_named_with_what_the_header_has()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("queue", "when")).Row(2, book.Texts("A", "x"));

        using var reader = Open(book.ToBytes(), ["queue"]);
        var failure = Assert.Throws<ImportException>(() => reader.Require("talk"));

        Assert.Equal(("test.xlsx", 1L, "talk"), (failure.File, failure.Line, failure.Column));
        Assert.Contains("'S' has no such column. Its header has: 'queue', 'when'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_of_other_kinds_are_refused_by_name()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

        Assert.Contains(".xls)", Problem(compound), StringComparison.Ordinal);
        Assert.Contains("encrypted", Problem([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]), StringComparison.Ordinal);
        Assert.Contains(".ods", Problem(Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))), StringComparison.Ordinal);
        Assert.Contains("zip archive", Problem(Zip(("readme.txt", "hello"))), StringComparison.Ordinal);
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
                using var reader = Open(bytes, ["queue"]);
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

    private static string Problem(byte[] bytes) => Assert.Throws<ImportException>(() => Open(bytes, [])).Message;

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The workbook with one part changed.</summary>
    private static byte[] Edited(byte[] bytes, string part, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(part)!.Open()))
            {
                text = reader.ReadToEnd();
            }

            archive.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write(edit(text));
        }

        return stream.ToArray();
    }

    private static SheetReader Open(byte[] bytes, string[] known, string? sheet = null) =>
        SheetReader.Open(new MemoryStream(bytes), "test.xlsx", new SheetOptions { Layout = new DelimitedOptions { KnownColumns = [.. known] }, Sheet = sheet });

    private static List<string[]> Rows(TestWorkbook book) => Rows(book.ToBytes());

    private static List<string[]> Rows(byte[] bytes)
    {
        using var reader = SheetReader.Open(new MemoryStream(bytes), "test.xlsx", new SheetOptions());
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Header.Names.Length).Select(column => reader.Text(column)!)]);
        }

        return rows;
    }
}
