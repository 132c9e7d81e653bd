using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.Rows;

public class IntervalFileTests
{
    private static readonly string[] Mapping = ["queue=q", "time=when", "minutes=30", "offered=o", "handled=h"];

    [Fact]
    public void Shorter_intervals_are_summed_into_longer_ones()
    {
        var result = Import.Text(
            "q,when,o,h\nA,2026-03-02 08:00,3,1\nA,2026-03-02 08:30,4,3\nA,2026-03-02 09:00,0,0\nA,2026-03-02 09:30,0,\n", Mapping, Import.Copenhagen with { IntervalLength = TimeSpan.FromHours(1) });

        Assert.Equal([7, 0], result.Queues[0].Offered.ToArray());
        Assert.Equal([4, 0], result.Queues[0].Handled.ToArray());
    }

    [Theory]
    [InlineData(45)]
    [InlineData(20)]
    [InlineData(60)]
    public void Intervals_that_do_not_make_up_those_of_the_history_are_an_error(int minutes)
    {
        var failure = Assert.Throws<ImportException>(() => Import.Text("q,when,o,h\nA,2026-03-02 08:00,1,1\n", [.. Mapping.Where(m => m != "minutes=30"), $"minutes={minutes}"]));

        Assert.Contains($"{minutes} minutes do not make up intervals of 30 minutes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_within_an_interval_rejects_the_row()
    {
        var result = Import.Text("q,when,o,h\nA,2026-03-02 08:00,1,1\nA,2026-03-02 08:20,2,2\n", Mapping);

        Assert.Equal((3L, "when", "off-grid"), (result.Issues[0].Line, result.Issues[0].Column, result.Issues[0].Reason));
        Assert.Equal([1], result.Queues[0].Offered.ToArray());
    }

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/St_Johns")]
    public void Full_hours_of_a_zone_off_the_hour_are_on_the_grid(string zone)
    {
        var options = new ImportOptions { CentreZone = Import.Zone(zone), FileZone = Import.Zone(zone), IntervalLength = TimeSpan.FromHours(1) };

        var result = Import.Text("q,when,o,h\nA,2026-03-02 08:00,1,1\nA,2026-03-02 09:00,2,2\n", [.. Mapping.Where(m => m != "minutes=30"), "minutes=60"], options);

        Assert.Equal(0, result.Files[0].Rejected);
        Assert.Equal([1, 2], result.Queues[0].Offered.ToArray());
    }

    [Theory]
    [InlineData("-1", "9")]
    [InlineData("x", "a")]
    [InlineData("\"1,5,5\"", "9,9,9")]
    public void Count_that_is_none_rejects_the_row(string count, string shape)
    {
        var result = Import.Text($"q,when,o,h\nA,2026-03-02 08:00,3,{count}\n", Mapping);

        Assert.Equal((2L, "h", "bad-number"), (result.Issues[0].Line, result.Issues[0].Column, result.Issues[0].Reason));
        Assert.Contains(shape, result.Issues[0].Message, StringComparison.Ordinal);
        Assert.Empty(result.Queues);
    }

    [Fact]
    public void Rows_that_differ_by_key_are_summed_and_those_that_do_not_are_duplicates()
    {
        const string Text = "q,when,o,h,media,language\nA,2026-03-02 08:00,1,1,voice,da\nA,2026-03-02 08:00,2,2,voice,sv\nA,2026-03-02 08:00,4,4,chat,da\nA,2026-03-02 08:00,8,8,voice,da\n";

        var keyed = Import.Text(Text, [.. Mapping, "key=media+language"]);
        var plain = Import.Text(Text, Mapping);

        Assert.Equal([7], keyed.Queues[0].Offered.ToArray());
        Assert.Equal((3, 1), (keyed.Files[0].Accepted, keyed.Files[0].Duplicated));
        Assert.Equal([1], plain.Queues[0].Offered.ToArray());
        Assert.Equal((1, 3), (plain.Files[0].Accepted, plain.Files[0].Duplicated));
    }

    [Theory]
    [InlineData("handle=t", 400)]
    [InlineData("handle=t|handle-mean=yes", 3200)]
    public void Handle_time_without_a_count_of_contacts_handled_is_of_those_offered_and_not_abandoned(string handle, double seconds)
    {
        string[] mapping = [.. Mapping.Where(m => m != "handled=h"), "abandoned=a", .. handle.Split('|')];

        var result = Import.Text("q,when,o,a,t\nA,2026-03-02 08:00,10,2,400\nA,2026-03-02 08:30,0,0,\n", mapping);

        Assert.Equal([8, 0], result.Queues[0].Handled.ToArray());
        Assert.Equal(seconds, result.Queues[0].HandleSeconds[0]);
        Assert.StartsWith("The file has handle times and no count of contacts handled", Assert.Single(result.Files[0].Remarks, r => r.Contains("handle times", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_time_of_a_row_in_which_the_contacts_handled_are_blank_is_told_of()
    {
        var result = Import.Text("q,when,o,h,t\nA,2026-03-02 08:00,10,,40\nA,2026-03-02 08:30,5,5,40\n", [.. Mapping, "handle=t", "handle-mean=yes"]);

        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("1 rows have a handle time and a blank", StringComparison.Ordinal));
        Assert.Equal([double.NaN, 200], result.Queues[0].HandleSeconds.ToArray());
    }

    [Fact]
    public void Keys_that_run_together_to_the_same_letters_are_two_keys()
    {
        var result = Import.Text("q,when,o,h,a,b\nA,2026-03-02 08:00,1,1,xy,z\nA,2026-03-02 08:00,2,2,x,yz\n", [.. Mapping, "key=a+b"]);

        Assert.Equal([3], result.Queues[0].Offered.ToArray());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(511)]
    [InlineData(5000)]
    public void Long_keys_that_differ_at_their_end_are_two_keys(int length)
    {
        var skills = new string('s', length);

        var result = Import.Text($"q,when,o,h,a,b\nA,2026-03-02 08:00,1,1,{skills}1,da\nA,2026-03-02 08:00,2,2,{skills}2,da\nA,2026-03-02 08:00,4,4,{skills}2,sv\n", [.. Mapping, "key=a+b"]);

        Assert.Equal([7], result.Queues[0].Offered.ToArray());
    }

    [Fact]
    public void Queue_is_joined_from_columns_and_blank_ones_are_left_out()
    {
        var profile = MappingText.Parse([.. Mapping.Where(m => m != "queue=q"), "queue=site+q"]);

        var result = Import.Files(
            profile with { Queue = profile.Queue with { Separator = ": " } },
            Import.Copenhagen,
            ("a.csv", "site,q,when,o,h\nDK,A,2026-03-02 08:00,1,1\n,A,2026-03-02 08:00,2,2\nDK,,2026-03-02 08:00,4,4\n,,2026-03-02 08:00,8,8\n"));

        Assert.Equal([("DK: A", 1.0), ("A", 2.0), ("DK", 4.0)], result.Queues.Select(q => (q.Queue, q.Offered[0])));
        Assert.Equal((5L, "site+q", "no-queue"), (result.Issues[0].Line, result.Issues[0].Column, result.Issues[0].Reason));
    }

    [Fact]
    public void Both_hours_when_clocks_go_back_are_kept_where_the_times_have_an_offset()
    {
        var result = Import.Text("q,when,o,h\nA,2026-10-25T02:30:00+02:00,1,1\nA,2026-10-25T02:30:00+01:00,2,2\n", Mapping);

        Assert.Equal([1, double.NaN, 2], result.Queues[0].Offered.ToArray());
        Assert.Equal((2, 0, 0), (result.Files[0].Accepted, result.Files[0].Duplicated, result.Files[0].Folded));
    }

    [Fact]
    public void Rows_of_both_hours_when_clocks_go_back_are_told_apart_by_their_order_whatever_the_rule()
    {
        const string Text = "q,when,o,h\nA,2026-10-25 02:00,1,1\nA,2026-10-25 02:30,2,2\nA,2026-10-25 02:00,4,4\nA,2026-10-25 02:30,8,8\nA,2026-10-25 02:30,9,9\n";
        foreach (var rule in new[] { Import.Copenhagen, Import.Copenhagen with { Resolution = LocalTimeResolution.Later }, Import.Copenhagen with { SplitsRepeatedHour = true } })
        {
            var result = Import.Text(Text, Mapping, rule);

            Assert.Equal([1, 2, 4, 8], result.Queues[0].Offered.ToArray());
            Assert.Equal((4, 1, 4), (result.Files[0].Accepted, result.Files[0].Duplicated, result.Files[0].Folded));
            Assert.Contains("4 rows are in an hour that the clock showed twice, and the file has both: the first of a queue and time is the earlier.", result.Files[0].Remarks);
        }
    }

    [Theory]
    [InlineData(false, false, new[] { 3.0 })]
    [InlineData(true, false, new[] { 3.0 })]
    [InlineData(false, true, new[] { 1.5, double.NaN, 1.5 })]
    public void One_row_of_the_hour_that_comes_twice_goes_where_the_rule_says(bool isLater, bool splits, double[] offered)
    {
        var rule = Import.Copenhagen with { Resolution = isLater ? LocalTimeResolution.Later : LocalTimeResolution.Earlier, SplitsRepeatedHour = splits };

        var result = Import.Text("q,when,o,h\nA,2026-10-25 02:30,3,3\n", Mapping, rule);

        Assert.Equal(offered, result.Queues[0].Offered.ToArray());
        Assert.Equal(isLater ? 1 : 0, (int)(result.Queues[0].Grid.Start - DateTimeOffset.Parse("2026-10-25T02:30:00+02:00", CultureInfo.InvariantCulture)).TotalHours);
    }

    [Fact]
    public void A_time_that_never_was_takes_the_place_of_no_other_wherever_it_stands()
    {
        var result = Import.Text("q,when,o,h\nA,2026-03-29 02:00,0,0\nA,2026-03-29 03:00,5,5\n", Mapping);

        Assert.Equal(5, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-03-29T03:00:00+02:00"));
        Assert.Equal((1, 1), (result.Files[0].Accepted, result.Files[0].Duplicated));
    }
}
