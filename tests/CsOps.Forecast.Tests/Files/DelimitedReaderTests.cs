using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class DelimitedReaderTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Open_finds_out_the_delimiter(char delimiter)
    {
        var text = "a,b,c\n1,2,3\n4,5,6\n".Replace(',', delimiter);

        using var reader = Open(text);

        Assert.Equal(delimiter, reader.Delimiter);
        Assert.Equal(["1|2|3", "4|5|6"], Rows(reader));
    }

    [Fact]
    public void Open_with_decimal_commas_between_semicolons_chooses_the_semicolon()
    {
        using var reader = Open("Dato;Tid;Kø;Volumen;AHT (s);Behov\n02-11-2026;08:00;Fakturering;17,5;271;5,95\n02-11-2026;08:15;Fakturering;25,5;223;8,75\n");

        Assert.Equal(';', reader.Delimiter);
        Assert.Equal(2, reader.Header.Find("kø"));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Open_finds_out_unicode_encodings_with_and_without_byte_order_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Kø,antal\nÆbler 고객,3\n")];

        using var reader = Open(bytes);

        Assert.Equal(["Kø", "antal"], reader.Header.Names);
        Assert.Equal(["Æbler 고객|3"], Rows(reader));
    }

    [Fact]
    public void Open_of_western_bytes_without_a_named_encoding_says_to_name_it()
    {
        var failure = Assert.Throws<ImportException>(() => Open([.. "K"u8, 0xF8, .. ",n\nx,1\n"u8]));

        Assert.Contains("windows-1252", failure.Message, StringComparison.Ordinal);
        Assert.Equal("test.csv", failure.File);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0xF8 }, "ø")]
    [InlineData("windows-1251", new byte[] { 0xC8 }, "И")]
    [InlineData("ks_c_5601-1987", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("KS_C_5601_1987", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("cp949", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("euc-kr", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("win1251", new byte[] { 0xC0 }, "А")]
    [InlineData("Windows 1251", new byte[] { 0xC0 }, "А")]
    [InlineData("KOI8R", new byte[] { 0xE1 }, "А")]
    [InlineData("cp1252", new byte[] { 0xC5 }, "Å")]
    [InlineData("1252", new byte[] { 0xC5 }, "Å")]
    [InlineData("latin1", new byte[] { 0xC5 }, "Å")]
    [InlineData("iso8859-1", new byte[] { 0xC5 }, "Å")]
    [InlineData("utf_8", new byte[] { 0xC3, 0x85 }, "Å")]
    [InlineData("cp65001", new byte[] { 0xC3, 0x85 }, "Å")]
    public void Open_with_a_named_encoding_reads_it(string name, byte[] letter, string expected)
    {
        using var reader = Open([.. letter, .. ",n\n"u8, .. letter, .. ",1\n"u8], new DelimitedOptions { Encoding = name });

        Assert.Equal(expected, reader.Header.Names[0]);
        Assert.Equal([$"{expected}|1"], Rows(reader));
    }

    [Fact]
    public void Open_with_an_unknown_encoding_names_some()
    {
        var failure = Assert.Throws<ImportException>(() => Open("a,b\n", new DelimitedOptions { Encoding = "klingon" }));

        Assert.Contains("'klingon'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_of_a_character_cut_by_the_sample_is_still_utf8()
    {
        var text = "name,n\n" + new string('x', 65535 - 7) + "ø,1\n";

        using var reader = Open(text);

        Assert.Single(Rows(reader));
    }

    [Fact]
    public void Open_of_nothing_says_the_file_is_empty()
    {
        var failure = Assert.Throws<ImportException>(() => Open(string.Empty));

        Assert.Contains("0 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData("\uFEFF")]
    public void Open_of_a_file_without_content_says_so(string text)
    {
        var failure = Assert.Throws<ImportException>(() => Open(text));

        Assert.Contains("no row with content", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_of_binary_content_says_it_is_not_text()
    {
        byte[] bytes = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0x20, 0x21, 0x22, 0x00, 0x30, 0x31, 0x32, 0x33, 0x34];

        var failure = Assert.Throws<ImportException>(() => Open(bytes));

        Assert.Contains("not text", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_of_an_absent_file_says_so()
    {
        var failure = Assert.Throws<ImportException>(() => DelimitedReader.Open("/no/such/file.csv"));

        Assert.Contains("no such file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_is_found_below_other_rows_by_known_columns()
    {
        var options = new DelimitedOptions { KnownColumns = ["queue", "start", "offered"] };

        using var reader = Open("Report of calls\nMade by, someone; else\n\n\"Queue\";Start;Offered\nA;1;2\n", options);

        Assert.Equal(';', reader.Delimiter);
        Assert.Equal(4, reader.Header.Line);
        Assert.Equal(["A|1|2"], Rows(reader));
    }

    [Fact]
    public void Header_is_looked_up_without_case_blanks_and_comment_sign()
    {
        using var reader = Open("#Fields, Queue Name ,OFFERED\nx,A,1\n");

        Assert.Equal(0, reader.Header.Find("fields"));
        Assert.Equal(1, reader.Header.Find("volume", "queue name"));
        Assert.Equal(2, reader.Header.Find("Offered", "queue name"));
        Assert.Equal(-1, reader.Header.Find("handled"));
    }

    [Fact]
    public void Header_with_a_repeated_name_keeps_both_columns()
    {
        using var reader = Open("label,n,Label\na,1,b\n");

        Assert.Equal<int>([0, 2], reader.Header.FindAll("label"));
        Assert.Equal("label", Assert.Single(reader.Header.Repeated));
        Assert.Equal(["a|1|b"], Rows(reader));
    }

    [Fact]
    public void Header_of_two_rows_passes_over_the_second()
    {
        using var reader = Open("id,score\n,Response\n7,10\n", new DelimitedOptions { ExtraHeaderRows = 1 });

        Assert.Equal(["7|10"], Rows(reader));
    }

    [Fact]
    public void Headerless_file_takes_the_given_names_and_reads_the_first_row()
    {
        using var reader = Open("15;A;3\n15;B;4\n", new DelimitedOptions { HeaderlessColumns = ["minutes", "queue", "offered"] });

        Assert.Equal(1, reader.Require("queue"));
        Assert.Equal(["15|A|3", "15|B|4"], Rows(reader));
    }

    [Fact]
    public void Require_of_an_absent_column_lists_what_there_is_and_hints_at_the_delimiter()
    {
        using var reader = Open("queue;start;offered\nA;1;2\n", new DelimitedOptions { Delimiter = ',' });

        var failure = Assert.Throws<ImportException>(() => reader.Require("queue"));

        Assert.Equal("queue", failure.Column);
        Assert.Equal(1, failure.Line);
        Assert.Contains("'queue;start;offered'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("delimiter", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ida Holm;My refund never came and I am angry;Care\n", "'aaa aaaa', 'aa aaaaaa aaaaa aaaa aaa a aa aa…', 'aaaa'. None is looked for; maybe its first row is no header")]
    [InlineData("queue;My own column;Care\n", "'queue', 'My own column', 'Care'.")]
    public void Require_of_an_absent_column_shows_shapes_only_where_no_name_is_looked_for(string header, string shown)
    {
        using var reader = Open(header, new DelimitedOptions { Delimiter = ';', KnownColumns = ["queue", "start"] });

        var failure = Assert.Throws<ImportException>(() => reader.Require("start"));

        Assert.EndsWith($"it has: {shown}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_in_a_file_without_header_shows_no_customer_data()
    {
        using var reader = Open("anna@example.org,555010001\n");

        var failure = Assert.Throws<ImportException>(() => reader.Require("queue"));

        Assert.DoesNotContain("anna", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("555010001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_counts_lines_also_within_quotes_and_empty_ones()
    {
        using var reader = Open("a,b\n\n\"two\nlines\",1\r\n\r\nx,2\n");
        var lines = new List<long>();

        while (reader.Read())
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([3, 6], lines);
    }

    [Fact]
    public void Read_of_ragged_rows_gives_their_field_count_and_blank_fields()
    {
        using var reader = Open("a,b,c\n1\n1,2,3,4\n");

        Assert.True(reader.Read());
        Assert.Equal(1, reader.FieldCount);
        Assert.True(reader.Field(2).IsEmpty);
        Assert.True(reader.Read());
        Assert.Equal(4, reader.FieldCount);
    }

    [Fact]
    public void Read_passes_over_footers_and_can_end_at_an_empty_line()
    {
        using var footers = Open("a,b\n1,2\nGrand total,2\n3,4\n", new DelimitedOptions { FooterStarts = ["Grand total"] });
        using var empty = Open("a,b\n1,2\n\nGenerated by, somebody\n", new DelimitedOptions { EndsAtEmptyLine = true });

        Assert.Equal(["1|2", "3|4"], Rows(footers));
        Assert.Equal(["1|2"], Rows(empty));
    }

    [Fact]
    public void Read_of_quotes_cut_off_in_the_last_line_marks_that_row_only()
    {
        using var reader = Open("a,b\n1,2\n3,\"cut");

        Assert.True(reader.Read());
        Assert.False(reader.IsCutOff);
        Assert.True(reader.Read());
        Assert.True(reader.IsCutOff);
        Assert.False(reader.Read());
        Assert.True(reader.EndsWithoutLineBreak);
    }

    [Fact]
    public void Read_of_a_quote_that_swallows_lines_is_an_error_with_its_line()
    {
        using var reader = Open("a,b\n1,2\n3,\"never closed\n4,5\n6,7\n");

        var failure = Assert.Throws<ImportException>(() => Rows(reader));

        Assert.Equal(3, failure.Line);
        Assert.Contains("never closed", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4,5", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", false)]
    [InlineData("a,b\n1,2", true)]
    public void EndsWithoutLineBreak_tells_whether_the_last_line_may_be_cut(string text, bool expected)
    {
        using var reader = Open(text);

        Rows(reader);

        Assert.Equal(expected, reader.EndsWithoutLineBreak);
    }

    [Fact]
    public void Read_allocates_nothing_per_row()
    {
        var text = "queue,n\n" + string.Concat(Enumerable.Range(0, 20000).Select(i => $"Billing,{i}\n"));
        using var reader = Open(text);
        reader.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var rows = 0;
        while (reader.Read())
        {
            rows += reader.Field(0).Length > 0 ? 1 : 0;
        }

        Assert.Equal(19999, rows);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10000, "reading 19,999 rows allocated more than 10 kB");
    }

    private static DelimitedReader Open(string text, DelimitedOptions? options = null) => Open(Encoding.UTF8.GetBytes(text), options);

    private static DelimitedReader Open(byte[] bytes, DelimitedOptions? options = null) => DelimitedReader.Open(new MemoryStream(bytes), "test.csv", options);

    private static List<string> Rows(DelimitedReader reader)
    {
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.Text(i))));
        }

        return rows;
    }
}
