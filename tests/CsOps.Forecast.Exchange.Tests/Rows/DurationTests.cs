using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>Handle and wait time in the rows of files, in every unit and notation.</summary>
public class DurationTests
{
    [Theory]
    [InlineData("seconds", "90.5", 90.5)]
    [InlineData("minutes", "1.5", 90)]
    [InlineData("hours", "0.025", 90)]
    [InlineData("milliseconds", "90500", 90.5)]
    [InlineData("clock", "0:01:30", 90)]
    [InlineData("clock", "30:15", 108_900)]
    [InlineData("stopwatch", "30:15", 1815)]
    [InlineData("stopwatch", "1:00:30", 3630)]
    [InlineData("words", "1h 1m 30s", 3690)]
    [InlineData("words", "2d", 172_800)]
    public void Interval_rows_hold_a_total_or_a_mean_in_every_unit(string unit, string value, double seconds)
    {
        string[] mapping = ["queue-name=Q", "time=when", "minutes=30", "offered=o", "handled=h", "handle=t", $"handle-unit={unit}", "wait=t", $"wait-unit={unit}", "wait-mean=yes"];

        var result = Import.Text($"when,o,h,t\n2026-03-02 08:00,5,4,{value}\n", mapping);

        Assert.Equal(seconds, Import.Total(result, HistoryMeasure.HandleSeconds), 9);
        Assert.Equal(4 * seconds, Import.Total(result, HistoryMeasure.WaitSeconds), 9);
    }

    [Theory]
    [InlineData("0", "", 0.0)]
    [InlineData("0", "12", 0.0)]
    [InlineData("3", "12", 36.0)]
    [InlineData("3", "", double.NaN)]
    [InlineData("", "12", double.NaN)]
    public void Mean_without_contacts_is_no_time_and_without_a_count_is_not_known(string handled, string mean, double expected)
    {
        var result = Import.Text(
            $"when,o,h,t\n2026-03-02 08:00,5,{handled},{mean}\n", ["queue-name=Q", "time=when", "minutes=30", "offered=o", "handled=h", "handle=t", "handle-mean=yes"]);

        Assert.Equal(expected, result.Queues[0].HandleSeconds[0]);
    }

    [Theory]
    [InlineData("10,20,30", 60.0)]
    [InlineData("10,,30", 40.0)]
    [InlineData(",,", double.NaN)]
    [InlineData("0,,", 0.0)]
    public void Columns_are_summed_and_blank_ones_add_nothing(string cells, double expected)
    {
        var result = Import.Text($"when,talk,hold,work\n2026-03-02 08:00,{cells}\n", ["queue-name=Q", "time=when", "handle=talk+hold+work", "handled=*"]);

        Assert.Equal(expected, result.Queues[0].HandleSeconds[0]);
    }

    [Theory]
    [InlineData("seconds", "-5", "seconds")]
    [InlineData("seconds", "0:05", "seconds")]
    [InlineData("clock", "5", "H:MM or H:MM:SS")]
    [InlineData("clock", "-0:05:00", "H:MM or H:MM:SS")]
    [InlineData("clock", "0:75:00", "H:MM or H:MM:SS")]
    [InlineData("stopwatch", "300", "M:SS or H:MM:SS")]
    [InlineData("words", "5 fortnights", "words like 2h 15m")]
    [InlineData("minutes", "1e999", "minutes")]
    public void What_is_no_length_of_time_rejects_the_row_and_says_what_was_expected(string unit, string value, string expected)
    {
        var result = Import.Text($"when,t\n2026-03-02 08:00,{value}\n", ["queue-name=Q", "time=when", "handle=t", $"handle-unit={unit}", "handled=*"]);

        var issue = Assert.Single(result.Issues);
        Assert.Equal((2L, "t", "bad-duration"), (issue.Line, issue.Column, issue.Reason));
        Assert.EndsWith($"zero or more, in {expected}", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decimal_comma_holds_for_durations_in_interval_rows()
    {
        var result = Import.Text(
            "when;o;h;t\n2026-03-02 08:00;12,5;10;1.234,5\n", ["queue-name=Q", "time=when", "minutes=30", "offered=o", "handled=h", "handle=t", "decimal=,"]);

        Assert.Equal([12.5], result.Queues[0].Offered.ToArray());
        Assert.Equal([1234.5], result.Queues[0].HandleSeconds.ToArray());
    }

    [Theory]
    [InlineData("2026-03-02 08:00:00", "2026-03-02 08:10:00", 600.0)]
    [InlineData("2026-03-02 23:55:00", "2026-03-02 00:05:00", 600.0)] // the end has the date of the beginning
    [InlineData("2026-03-29 01:55:00", "2026-03-29 03:05:00", 600.0)] // across the skipped hour
    [InlineData("2026-03-02 08:00:00", "", double.NaN)]
    [InlineData("2026-03-04 08:00:00", "2026-03-02 08:00:00", double.NaN)] // more than a day backwards
    [InlineData("2026-03-02 08:00:00", "0001-01-01 00:00:00", double.NaN)] // how some systems write "never"
    [InlineData("0001-01-01 00:00:00", "0001-01-01 00:00:00", double.NaN)]
    [InlineData("08:00:00", "08:10:00", 600.0)]
    [InlineData("00:10:00", "00:40:00", 1800.0)]
    [InlineData("23:55:00", "00:05:00", 600.0)]
    public void Blank_length_is_computed_from_two_times(string from, string to, double expected)
    {
        var result = Import.Text(
            $"when,from,to,t\n2026-03-02 08:00:00,{from},{to},\n",
            ["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm:ss|HH:mm:ss", "handle=t", "handle-from=from", "handle-to=to", "handled=*"]);

        Assert.Equal(1, result.Files[0].Accepted);
        Assert.Equal(expected, result.Queues[0].HandleSeconds[0]);
    }

    [Fact]
    public void Blank_length_with_a_never_that_has_an_offset_is_not_known()
    {
        var result = Import.Text(
            "when,to\n2026-03-02T08:00:00+02:00,0001-01-01T00:00:00+02:00\n2026-03-02T08:00:00+02:00,2026-03-02T07:10:00+01:00\n",
            ["queue-name=Q", "time=when", "time-format=yyyy-MM-ddTHH:mm:ssK", "handle-from=when", "handle-to=to", "handled=*"]);

        Assert.Equal(2, result.Files[0].Accepted);
        Assert.Equal([1200], result.Queues[0].HandleSeconds.ToArray()); // the known one, 600 s, stands for both
    }
}
