using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Input as it should not be: each is an error that says where and what was expected, or rows counted as rejected.</summary>
public class BadInputTests
{
    private const string Good = "queue,when,talk\nA,2026-03-02 08:00:00,100\nA,2026-03-02 08:05:00,200\nB,2026-03-02 08:10:00,300\n";
    private static readonly string[] Mapping = ["queue=queue", "time=when", "time-format=yyyy-MM-dd HH:mm:ss", "handle=talk", "handled=*"];

    [Fact]
    public void Good_input_is_accepted_whole()
    {
        var result = Import.Text(Good, Mapping);

        Assert.Equal(600, Import.Total(result, HistoryMeasure.HandleSeconds));
        AssertCounts(result, 3, 0);
    }

    [Fact]
    public void Wrong_delimiter_names_the_missing_column_and_what_the_header_holds()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text(Good, Mapping, Import.Copenhagen with { Delimiter = ';' }));

        Assert.Equal(("test.csv", 1L, "queue"), (failure.File, failure.Line, failure.Column));
        Assert.Contains("Split at ';'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("delimiter", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001f\u008b\u0008", "packed (gzip)")]
    [InlineData("\r\n<html><table><tr><td>Ida Holm</td></tr></table></html>", "HTML or XML")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "HTML or XML")]
    public void File_that_is_something_else_is_refused_by_what_it_is(string bytes, string kind)
    {
        var failure = Assert.Throws<ImportException>(() => Import.Bytes(Encoding.Latin1.GetBytes(bytes), Mapping));

        Assert.Contains(kind, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ida", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Kopenhagen")]
    [InlineData("Mars/Base")]
    public void Unknown_zone_is_named_with_what_was_expected(string zone)
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text(Good, [.. Mapping, $"zone={zone}"]));

        Assert.Contains($"'{zone}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Europe/Copenhagen", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_zone_is_asked_for()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text(Good, Mapping, Import.Copenhagen with { FileZone = null }));

        Assert.Contains("name the zone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decimal_comma_where_the_user_says_point_rejects_the_rows()
    {
        var result = Import.Text("queue;when;talk\nA;2026-03-02 08:00:00;100,5\nA;2026-03-02 08:05:00;200\n", [.. Mapping, "decimal=."]);

        AssertCounts(result, 1, 1);
        var issue = Assert.Single(result.Issues);
        Assert.Equal((2L, "talk", "bad-duration"), (issue.Line, issue.Column, issue.Reason));
        Assert.Contains("999,9", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decimal_comma_that_was_declared_is_read()
    {
        var result = Import.Text("queue;when;talk\nA;2026-03-02 08:00:00;1.100,5\n", [.. Mapping, "decimal=,"]);

        Assert.Equal(1100.5, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    [Fact]
    public void Decimal_comma_without_quotes_in_a_comma_file_rejects_the_row_that_it_splits()
    {
        var result = Import.Text("queue,when,talk\nA,2026-03-02 08:00:00,100,5\nA,2026-03-02 08:05:00,200\n", Mapping);

        AssertCounts(result, 1, 1);
        Assert.Contains("found 4 fields, expected 3", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Byte_order_mark_and_utf16_are_read(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Good)];

        var result = Import.Bytes(bytes, Mapping);

        AssertCounts(result, 3, 0);
        Assert.Equal(["A", "B"], result.Queues.Select(q => q.Queue).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queue_names_in_another_encoding_below_good_rows_are_rejected()
    {
        var many = string.Concat(Enumerable.Repeat("A,2026-03-02 08:00:00,1\n", 4000));

        var result = Import.Bytes([.. Encoding.UTF8.GetBytes("queue,when,talk\n" + many), .. "K"u8, 0xF8, .. ",2026-03-02 08:00:00,1\n"u8], Mapping);

        AssertCounts(result, 4000, 1);
        Assert.Equal("no-queue", Assert.Single(result.Issues).Reason);
    }

    [Theory]
    [InlineData("A,2026-03-02 08:15", "broken-row")]
    [InlineData("A,2026-03-02 08:15:00,\"10", "broken-row")]
    [InlineData("A,2026-03-02 08:1,5", "bad-time")]
    public void Truncated_file_rejects_its_last_row_and_says_so(string last, string reason)
    {
        var result = Import.Text(Good + last, Mapping);

        AssertCounts(result, 3, 1);
        Assert.Equal((5L, reason), (result.Issues[0].Line, result.Issues[0].Reason));
        Assert.Contains(result.Files[0].Remarks, r => r.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_file_is_an_error()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text(string.Empty, Mapping));

        Assert.Equal("test.csv: the file is empty (0 bytes); expected a header and rows", failure.Message);
    }

    [Fact]
    public void File_with_only_a_header_gives_no_history_and_no_rows()
    {
        var result = Import.Text("queue,when,talk\n", Mapping);

        Assert.Empty(result.Queues);
        AssertCounts(result, 0, 0);
    }

    [Fact]
    public void Duplicated_header_of_a_needed_column_is_an_error_and_of_another_is_not()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text("queue,when,talk,Queue\nA,2026-03-02 08:00:00,1,B\n", Mapping));
        var result = Import.Text("queue,when,talk,label,label\nA,2026-03-02 08:00:00,1,x,y\n", Mapping);

        Assert.Equal(("queue", 1L), (failure.Column, failure.Line));
        AssertCounts(result, 1, 0);
    }

    [Fact]
    public void Header_repeated_among_the_rows_is_a_rejected_row()
    {
        var result = Import.Text(Good + "queue,when,talk\nA,2026-03-02 09:00:00,1\n", Mapping);

        AssertCounts(result, 4, 1);
        Assert.Equal("found aaaa, expected yyyy-MM-dd HH:mm:ss", Assert.Single(result.Issues).Message);
    }

    [Fact]
    public void Line_of_many_megabytes_is_an_error_with_its_line()
    {
        var text = Good + "A,2026-03-02 08:00:00," + new string('9', 3_000_000) + "\n" + Good;

        var failure = Assert.Throws<ImportException>(() => Import.Text(text, Mapping));

        Assert.Equal(5, failure.Line);
        Assert.Contains("longer than 1048576 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_in_two_orders_are_an_error_that_names_a_line_of_each_and_the_option()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text(
            "queue,when\nA,05/03/2026 08:00\nA,25/03/2026 08:00\nA,03/26/2026 08:00\n", ["queue=queue", "time=when"]));

        Assert.Equal("when", failure.Column);
        Assert.Contains("line 3 fits only day/month, line 4 only month/day", failure.Message, StringComparison.Ordinal);
        Assert.Contains("time-format=", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_fit_both_orders_throughout_are_an_error_that_names_the_option()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text("queue,when\nA,05/03/2026 08:00\nA,06/03/2026 08:00\n", ["queue=queue", "time=when"]));

        Assert.Contains("fits both day/month and month/day", failure.Message, StringComparison.Ordinal);
        Assert.Contains("time-format=", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05/03/2026 08:00", "25/03/2026 08:00", "2026-03-05T08:00:00+01:00")]
    [InlineData("05/03/2026 08:00", "03/25/2026 08:00", "2026-05-03T08:00:00+02:00")]
    [InlineData("3/5/26 8:00 AM", "3/25/26 8:00 PM", "2026-03-05T08:00:00+01:00")]
    [InlineData("2026-03-05 08:00", "2026-03-06 08:00", "2026-03-05T08:00:00+01:00")]
    [InlineData("2026-03-05T07:00:00Z", "2026-03-06T08:00:00Z", "2026-03-05T08:00:00+01:00")]
    [InlineData("05.03.2026 08:00:01", "25.03.2026 08:00:00", "2026-03-05T08:00:00+01:00")]
    [InlineData("05-Mar-26 08:00", "25-Mar-26 08:00", "2026-03-05T08:00:00+01:00")]
    public void Dates_in_one_order_are_inferred_from_the_whole_file(string first, string second, string expected)
    {
        var result = Import.Text($"queue,when\nA,{first}\nA,{second}\n", ["queue=queue", "time=when"]);

        AssertCounts(result, 2, 0);
        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, expected));
        Assert.Contains(result.Files[0].Remarks, r => r.StartsWith("Times were found to be written as", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_of_the_other_order_than_the_stated_one_are_rejected()
    {
        var result = Import.Text("queue,when\nA,25/03/2026 08:00\nA,03/26/2026 08:00\n", ["queue=queue", "time=when", "time-format=dd/MM/yyyy HH:mm"]);

        AssertCounts(result, 1, 1);
        Assert.Equal("found 99/99/9999 99:99, expected dd/MM/yyyy HH:mm", Assert.Single(result.Issues).Message);
    }

    [Fact]
    public void Dates_in_no_known_pattern_show_their_shape()
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text("queue,when\nA,Week 12 of 2026\n", ["queue=queue", "time=when"]));

        Assert.Contains("aaaa 99 aa 9999", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1899-12-30 08:00:00")]
    [InlineData("2999-12-31 23:59:59")]
    public void Dates_far_outside_are_rejected(string when)
    {
        var result = Import.Text(Good + $"A,{when},1\n", Mapping);

        AssertCounts(result, 3, 1);
        Assert.Contains("1970 to 2099", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipped_hour_goes_by_the_named_rule_and_is_counted()
    {
        const string Text = "queue,when,talk\nA,2026-03-29 02:30:00,1\n";

        var earlier = Import.Text(Text, Mapping);
        var thrown = Import.Text(Text, Mapping, Import.Copenhagen with { Resolution = Time.LocalTimeResolution.Throw });

        Assert.Equal(1, earlier.Files[0].Folded);
        Assert.Equal("folded-time", Assert.Single(thrown.Issues).Reason);
        Assert.Contains("never", thrown.Issues[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23:59:30", "0:00:10", "2026-03-03T00:00:00+01:00")] // After midnight: the next day.
    [InlineData("08:00:30", "8:00:10", "2026-03-02T08:00:00+01:00")] // Clocks that differ by seconds: the same day.
    public void Time_before_another_is_on_the_next_day_only_past_midnight(string entry, string start, string expected)
    {
        var result = Import.Text(
            $"queue,day,entry,start\nA,2026-03-02,{entry},{start}\n", ["queue=queue", "time=day+start", "time-format=yyyy-MM-dd H:mm:ss", "time-not-before=day+entry"]);

        Assert.Equal(1, Import.At(Assert.Single(result.Queues), HistoryMeasure.Offered, expected));
    }

    [Fact]
    public void Cancelled_import_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var importer = new Importer(MappingText.Parse(["queue=queue", "time=when"]), Import.Copenhagen, _ => new MemoryStream(Encoding.UTF8.GetBytes(Good)));

        Assert.Throws<OperationCanceledException>(() => importer.Import(["test.csv"], cancellationToken: source.Token));
    }

    [Fact]
    public void Random_damage_never_loses_a_row_from_the_count_and_never_throws_anything_but_an_import_error()
    {
        var random = new Random(11);
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good[Good.IndexOf('A', StringComparison.Ordinal)..], 20)));
        var read = 0;
        for (var round = 0; round < 300; round++)
        {
            byte[] bytes = [.. "queue,when,talk\n"u8, .. good];
            for (var hit = 0; hit < 5; hit++)
            {
                bytes[random.Next(16, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                var file = Assert.Single(Import.Bytes(bytes[..random.Next(17, bytes.Length)], Mapping).Files);
                Assert.Equal(file.Read, file.Accepted + file.Rejected + file.Duplicated);
                Assert.Equal(file.Rejected, file.Reasons.Values.Sum());
                read++;
            }
            catch (ImportException)
            {
                // A file that cannot be used as a whole is the other right answer.
            }
        }

        Assert.True(read > 30, "hardly any damaged file could be read");
    }

    private static void AssertCounts(ImportResult result, int accepted, int rejected)
    {
        var file = Assert.Single(result.Files);
        Assert.Equal((accepted, rejected), ((int)file.Accepted, (int)file.Rejected));
        Assert.Equal(file.Read, file.Accepted + file.Rejected + file.Duplicated);
        Assert.Equal(file.Accepted, Import.Total(result, HistoryMeasure.Offered));
    }
}
