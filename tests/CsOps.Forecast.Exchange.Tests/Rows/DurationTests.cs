using CsOps.Forecast.Exchange.Profiles;
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
    [InlineData("words", "2h 15m", 8100)]
    [InlineData("words", "2 t 15 min", 8100)]
    [InlineData("words", "2 tim 15 min", 8100)]
    [InlineData("words", "1 pv 2 t", 93_600)]
    [InlineData("words", "2 ч 15 мин", 8100)]
    [InlineData("words", "1 д 30 с", 86_430)]
    [InlineData("words", "2시간 15분", 8100)]
    [InlineData("words", "1일 30초", 86_430)]
    [InlineData("words", "PT2H15M", 8100)]
    [InlineData("words", "P1DT2H", 93_600)]
    [InlineData("words", "P2W", 1_209_600)]
    [InlineData("words", "PT0.5S", 0.5)]
    [InlineData("hours", "43", 154_800)]
    [InlineData("clock", "26:03:03", 93_783)]
    [InlineData("clock", "0:21", 1260)]
    [InlineData("clock", "26.03.03", 93_783)]
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
    [InlineData("words", "P1M", "words like 2h 15m")]
    [InlineData("words", "PT", "words like 2h 15m")]
    [InlineData("words", "P", "words like 2h 15m")]
    [InlineData("clock", "5.30", "H:MM or H:MM:SS")]
    [InlineData("minutes", "1e999", "minutes")]
    public void What_is_no_length_of_time_rejects_the_row_and_says_what_was_expected(string unit, string value, string expected)
    {
        var result = Import.Text($"when,t\n2026-03-02 08:00,{value}\n", ["queue-name=Q", "time=when", "handle=t", $"handle-unit={unit}", "handled=*"]);

        var issue = Assert.Single(result.Issues);
        Assert.Equal((2L, "t", "bad-duration"), (issue.Line, issue.Column, issue.Reason));
        Assert.EndsWith($"zero or more, in {expected}", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0:21", 540.0)]
    [InlineData("-0:22", 3120.0)]
    [InlineData("0:30", 0.0)]
    [InlineData("-24:32", 90_120.0)]
    public void Remaining_time_of_a_goal_gives_the_time_used_and_over_the_goal_is_less_than_nothing(string remaining, double expected)
    {
        var profile = MappingText.Parse(["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm", "wait=left", "wait-unit=clock", "handled=*"]);
        profile = profile with { Wait = profile.Wait! with { RemainingOf = "30m" } };

        var result = Import.Files(profile, Import.Copenhagen, ("a.csv", $"when,left\n2026-03-02 08:00,{remaining}\n2026-03-02 08:00,0:31\n"));

        Assert.Equal([expected], result.Queues[0].Values(HistoryMeasure.WaitSeconds).ToArray());
        Assert.Contains("more than the goal", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_that_is_no_length_of_time_is_refused()
    {
        var profile = MappingText.Parse(["queue-name=Q", "time=when", "wait=left"]);

        var failure = Assert.Throws<Forecast.Files.ImportException>(() => Import.Files(profile with { Wait = profile.Wait! with { RemainingOf = "soon" } }, Import.Copenhagen, ("a.csv", "when,left\n")));

        Assert.Contains("'soon'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_that_disagree_with_their_times_are_counted_and_used()
    {
        const string Text = "when,to,t\n2026-03-02 08:00,2026-03-02 08:10,600\n2026-03-02 08:00,2026-03-02 08:10,659\n2026-03-02 08:00,2026-03-02 08:10,900\n2026-03-02 08:00,2026-03-02 08:10,\n";

        var result = Import.Text(Text, ["queue-name=Q", "time=when", "handle=t", "handle-from=when", "handle-to=to", "handled=*"]);

        Assert.Equal([2759], result.Queues[0].HandleSeconds.ToArray());
        Assert.Contains("The handle time of 1 of 3 rows differs by over a minute from its two times; the handle time was used.", result.Files[0].Remarks);
        Assert.Contains("The handle time of 1 rows was blank and was computed from its two times.", result.Files[0].Remarks);
    }

    [Fact]
    public void Counts_that_may_be_thousands_are_remarked_on()
    {
        string[] mapping = ["queue-name=Q", "time=when", "minutes=30", "offered=o"];

        var thousands = Import.Text("when,o\n2026-03-02 08:00,1.234\n2026-03-02 08:30,987\n", mapping);
        var expected = Import.Text("when,o\n2026-03-02 08:00,1.234\n2026-03-02 08:30,98.7\n", mapping);

        Assert.Contains(thousands.Files[0].Remarks, remark => remark.StartsWith("1 counts have exactly three decimals", StringComparison.Ordinal));
        Assert.DoesNotContain(expected.Files[0].Remarks, remark => remark.Contains("three decimals", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("46083.3333")]
    [InlineData("46083,3333")]
    [InlineData("46083")]
    public void Day_that_a_spreadsheet_saved_as_its_number_is_rejected_by_name(string serial)
    {
        var result = Import.Text($"when;o\n{serial};1\n", ["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm", "minutes=30", "offered=o"]);

        Assert.Contains("the number that a spreadsheet gives a day", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
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
