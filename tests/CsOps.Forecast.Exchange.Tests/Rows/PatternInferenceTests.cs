using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests.Rows;

public class PatternInferenceTests
{
    private static readonly string[] Mapping = ["queue-name=Q", "time=when"];

    [Theory]
    [InlineData("05/03/26 08:00", "06/03/26 08:00")]
    [InlineData("5-3-2026", "12-12-2026")]
    [InlineData("05/05/2026 08:00", "06/06/2026 08:00")]
    public void Two_orders_that_both_fit_every_value_are_an_error(string first, string second)
    {
        var failure = Assert.Throws<ImportException>(() => Read(first, second));

        Assert.Contains("fits both day/month and month/day", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12/25/2026 08:00", "25/12/2026 08:00", 3)]
    [InlineData("25-12-26", "12-25-26", 3)]
    [InlineData("25/12/2026", "12-25-2026", 3)]
    public void Two_orders_within_a_file_are_an_error_at_the_line_where_it_shows(string first, string second, int line)
    {
        var failure = Assert.Throws<ImportException>(() => Read(first, second));

        Assert.Equal(line, failure.Line);
        Assert.Contains("two orders", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-05T08:00:00+05:30", "2026-03-05T02:30:00Z")]
    [InlineData("Thu, 5 Mar 2026 08:00:00", "2026-03-05T07:00:00Z")]
    [InlineData("Mar 5, 2026 8:00 AM", "2026-03-05T07:00:00Z")]
    [InlineData("20260305 08:00", "2026-03-05T07:00:00Z")]
    [InlineData("2026/03/05 08:00:00.250", "2026-03-05T07:00:00Z")]
    [InlineData("05.03.2026 8.00", "2026-03-05T07:00:00Z")]
    [InlineData("2026-03-05", "2026-03-04T23:00:00Z")]
    public void A_pattern_that_cannot_be_misread_needs_no_further_value(string value, string expected)
    {
        var result = Read(value);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Assert.Single(result.Queues).Grid.Start);
    }

    [Fact]
    public void Values_with_and_without_seconds_are_both_read()
    {
        var result = Read("2026-03-05 08:00", "2026-03-05 08:00:30", "2026-03-05 08:01");

        Assert.Equal(3, result.Files[0].Accepted);
        Assert.Contains("Times were found to be written as yyyy-MM-dd H:mm or yyyy-MM-dd H:mm:ss.", result.Files[0].Remarks);
    }

    [Fact]
    public void One_value_in_another_pattern_is_a_rejected_row()
    {
        var result = Read("2026-03-05 08:00", "yesterday", "2026-03-05 09:00");

        Assert.Equal((2, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal((3L, "bad-time"), (result.Issues[0].Line, result.Issues[0].Reason));
    }

    [Fact]
    public void Blank_values_tell_nothing_and_are_rejected_rows()
    {
        var result = Import.Text("x,when\n1,\n2,\n", Mapping);

        Assert.Equal((0, 2), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.All(result.Issues, issue => Assert.StartsWith("found (blank)", issue.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_file_has_its_own_order()
    {
        var result = Import.Files(
            MappingText.Parse(Mapping), Import.Copenhagen, ("1.csv", "when\n05/03/2026 08:00\n25/03/2026 08:00\n"), ("2.csv", "when\n03/05/2026 09:00\n03/25/2026 09:00\n"));

        var queue = Assert.Single(result.Queues);
        Assert.Equal(4, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(1, Import.At(queue, HistoryMeasure.Offered, "2026-03-05T08:00:00+01:00"));
        Assert.Equal(1, Import.At(queue, HistoryMeasure.Offered, "2026-03-05T09:00:00+01:00"));
    }

    [Fact]
    public void A_date_and_a_time_in_two_columns_are_read_as_one_value()
    {
        var result = Import.Text("day,clock\n03/25/2026,8:00 PM\n03/05/2026,12:15 AM\n", ["queue-name=Q", "time=day+clock"]);

        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-03-25T20:00:00+01:00"));
        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-03-05T00:00:00+01:00"));
    }

    [Theory]
    [InlineData("26-10-01 09:00", "26-10-05 09:00", "yy-MM-dd H:mm", "2026-10-05T09:00:00+02:00")]
    [InlineData("26.11.02 09:00", "26.11.03 09:00", "yy.MM.dd H:mm", "2026-11-03T09:00:00+01:00")]
    [InlineData("02.11.26 09:00", "03.11.26 09:00", "d.M.yy H:mm", "2026-11-03T09:00:00+01:00")]
    [InlineData("24/10/26 09:00", "26/10/26 09:00", "d/M/yy H:mm", "2026-10-26T09:00:00+01:00")]
    [InlineData("26-10-01 09:00", "26-12-32 09:00", "d-M-yy H:mm", "2032-12-26T09:00:00+01:00")]
    public void Years_of_two_digits_stand_where_the_days_of_the_file_are_close(string first, string second, string pattern, string expected)
    {
        var result = Read(first, second);

        Assert.Contains($"Times were found to be written as {pattern}.", result.Files[0].Remarks);
        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, expected));
    }

    [Fact]
    public void Years_of_two_digits_of_one_day_are_an_error() =>
        Assert.Contains("fits both year/month/day and day/month/year", Assert.Throws<ImportException>(() => Read("26-10-25 08:00", "26-10-25 09:00")).Message, StringComparison.Ordinal);

    private static ImportResult Read(params string[] values) => Import.Text("when\n" + string.Concat(values.Select(v => $"\"{v}\"\n")), Mapping);
}
