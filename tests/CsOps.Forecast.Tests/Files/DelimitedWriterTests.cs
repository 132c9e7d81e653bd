using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Files;

public class DelimitedWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Kø 고객", "Kø 고객")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+45", "'+45")]
    [InlineData("-x", "'-x")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("'+45", "''+45")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=b", "a=b")]
    [InlineData("=A1,2", "\"'=A1,2\"")]
    public void Text_is_quoted_and_escaped_where_needed(string value, string expected)
    {
        Assert.Equal(expected + "\n", Written(writer => writer.Text(value)));
    }

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567.25, "1234567.25")]
    [InlineData(double.NaN, "")]
    public void Number_is_invariant_and_never_escaped(double value, string expected)
    {
        Assert.Equal(expected + "\n", Written(writer => writer.Number(value)));
    }

    [Fact]
    public void Row_of_each_kind_of_cell_is_one_line()
    {
        var instant = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));

        var text = Written(writer => writer.Text("q").Instant(instant).Date(new DateOnly(2026, 1, 2)).Number(-7L).Text(null).Number(double.NaN));

        Assert.Equal("q,2026-10-25T02:30:00+02:00,2026-01-02,-7,,\n", text);
    }

    [Fact]
    public void RejectsFile_lists_file_line_column_reason_and_message()
    {
        using var folder = new TemporaryFolder();

        RejectsFile.Write(folder.PathOf("rejects.csv"), [new("in.csv", 7, "when", "bad-time", "found 99/99, expected dd/MM"), new("in.csv", 9, null, "cut-off", "x")]);

        Assert.Equal(
            "file,line,column,reason,message\nin.csv,7,when,bad-time,\"found 99/99, expected dd/MM\"\nin.csv,9,,cut-off,x\n",
            File.ReadAllText(folder.PathOf("rejects.csv")));
    }

    private static string Written(Action<DelimitedWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new DelimitedWriter(stream))
        {
            write(writer);
            writer.EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Rows_in_another_style_have_its_mark_delimiter_decimals_and_line_ends()
    {
        using var memory = new MemoryStream();
        using (var writer = new DelimitedWriter(memory, new DelimitedStyle { Delimiter = ';', HasDecimalComma = true, HasByteOrderMark = true, NewLine = "\r\n" }))
        {
            writer.Text("a,b").Text("c;d").Number(-1.25).Number(2.345, 2).Number(-0.001, 2).Text("=1+1").EndRow();
        }

        Assert.Equal("\uFEFFa,b;\"c;d\";-1,25;2,35;0;'=1+1\r\n", System.Text.Encoding.UTF8.GetString(memory.ToArray()));
    }

    [Fact]
    public void Style_with_one_comma_for_two_things_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DelimitedWriter(Stream.Null, new DelimitedStyle { HasDecimalComma = true }));
    }
}
