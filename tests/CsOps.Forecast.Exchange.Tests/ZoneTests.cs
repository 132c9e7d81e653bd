using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Whose clock a file's times are by, and what becomes of the hours that clock shows twice or never.</summary>
public class ZoneTests
{
    private static readonly ImportProfile Contacts = MappingText.Parse(["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm"]);

    [Theory]
    [InlineData("fixed Asia/Tokyo", null, "2026-03-01T23:00:00Z")]
    [InlineData("fixed Asia/Tokyo", "UTC", "2026-03-01T23:00:00Z")]
    [InlineData("default Asia/Tokyo", null, "2026-03-01T23:00:00Z")]
    [InlineData("default Asia/Tokyo", "UTC", "2026-03-02T08:00:00Z")]
    [InlineData("required", "UTC", "2026-03-02T08:00:00Z")]
    public void Zone_of_the_profile_and_of_the_user_are_ranked_by_the_rule(string rule, string? named, string expected)
    {
        var result = Read("2026-03-02 08:00", rule, named);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), result.Queues[0].Grid.Start);
    }

    [Theory]
    [InlineData("fixed Asia/Tokyo", null, false)]
    [InlineData("default Asia/Tokyo", null, true)]
    [InlineData("default Asia/Tokyo", "UTC", false)]
    public void Vendors_default_is_remarked_on_when_the_user_named_no_zone(string rule, string? named, bool isRemarked)
    {
        var result = Read("2026-03-02 08:00", rule, named);

        Assert.Equal(isRemarked, result.Files[0].Remarks.Any(r => r.Contains("Asia/Tokyo, the vendor's default", StringComparison.Ordinal)));
    }

    [Fact]
    public void Split_gives_half_of_the_contacts_of_a_repeated_hour_to_each_and_says_how_many_were_folded()
    {
        var result = Import.Text(
            "when\n2026-10-25 02:05\n2026-10-25 02:10\n2026-10-25 02:15\n2026-10-25 02:20\n2026-10-25 03:10\n",
            ["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm"],
            Import.Copenhagen with { SplitsRepeatedHour = true });

        Assert.Equal([2, 0, 2, 0, 1], result.Queues[0].Offered.ToArray());
        Assert.Equal(4, result.Files[0].Folded);
    }

    [Fact]
    public void Split_gives_half_of_each_count_of_a_repeated_interval_to_both()
    {
        var result = Import.Text(
            "when,n,handled,secs\n2026-10-25 01:30,4,4,100\n2026-10-25 02:00,5,4,90\n2026-10-25 02:30,8,8,80\n2026-10-25 03:00,3,3,30\n",
            ["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm", "minutes=30", "offered=n", "handled=handled", "handle=secs"],
            Import.Copenhagen with { SplitsRepeatedHour = true });

        Assert.Equal([4, 2.5, 4, 2.5, 4, 3], result.Queues[0].Offered.ToArray());
        Assert.Equal([100, 45, 40, 45, 40, 30], result.Queues[0].HandleSeconds.ToArray());
        Assert.Equal((4L, 2L), (result.Files[0].Accepted, result.Files[0].Folded));
    }

    [Fact]
    public void Required_zone_that_is_not_named_is_an_error_before_any_row() =>
        Assert.Contains("name the zone", Assert.Throws<ImportException>(() => Read("2026-03-02 08:00", "required", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Required_zone_is_not_asked_for_when_every_time_has_an_offset()
    {
        var profile = Contacts with { Time = Contacts.Time with { Patterns = ["yyyy-MM-ddTHH:mmK"] } };

        var result = Import.Files(profile, Import.Copenhagen with { FileZone = null }, ("a.csv", "when\n2026-03-02T08:00-05:00\n"));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.Zero), result.Queues[0].Grid.Start);
    }

    [Theory]
    [InlineData("2026-10-25 02:30", LocalTimeResolution.Earlier, "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25 02:30", LocalTimeResolution.Later, "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25 02:00", LocalTimeResolution.Earlier, "2026-10-25T00:00:00Z")]
    [InlineData("2026-03-29 02:30", LocalTimeResolution.Earlier, "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29 02:30", LocalTimeResolution.Later, "2026-03-29T00:30:00Z")]
    public void Hour_shown_twice_or_never_is_placed_by_the_rule_and_counted(string when, LocalTimeResolution rule, string expected)
    {
        var result = Import.Files(Contacts, Import.Copenhagen with { Resolution = rule }, ("a.csv", $"when\n{when}\n"));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), result.Queues[0].Grid.Start);
        Assert.Equal((1, 1), (result.Files[0].Accepted, result.Files[0].Folded));
    }

    [Theory]
    [InlineData("2026-10-25 01:59")]
    [InlineData("2026-10-25 03:00")]
    [InlineData("2026-03-29 01:59")]
    [InlineData("2026-03-29 03:00")]
    public void Minutes_beside_the_change_are_ordinary(string when)
    {
        var result = Import.Files(Contacts, Import.Copenhagen with { Resolution = LocalTimeResolution.Throw }, ("a.csv", $"when\n{when}\n"));

        Assert.Equal((1, 0), (result.Files[0].Accepted, result.Files[0].Folded));
    }

    [Theory]
    [InlineData("2026-10-25 02:30", "twice")]
    [InlineData("2026-03-29 02:30", "never")]
    public void Hour_shown_twice_or_never_is_rejected_when_the_rule_is_to_throw(string when, string expected)
    {
        var result = Import.Files(Contacts, Import.Copenhagen with { Resolution = LocalTimeResolution.Throw }, ("a.csv", $"when\n{when}\n"));

        var issue = Assert.Single(result.Issues);
        Assert.Equal((2L, "folded-time"), (issue.Line, issue.Reason));
        Assert.EndsWith(expected, issue.Message, StringComparison.Ordinal);
        Assert.Equal(0, result.Files[0].Folded);
    }

    [Fact]
    public void File_of_another_zone_than_the_centres_is_folded_by_its_own_clock()
    {
        var options = Import.Copenhagen with { FileZone = Import.Zone("America/New_York") };

        var result = Import.Files(Contacts, options, ("a.csv", "when\n2026-11-01 01:30\n2026-10-25 02:30\n"));

        Assert.Equal(1, result.Files[0].Folded);
        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-01T05:30:00Z"));
    }

    private static ImportResult Read(string when, string rule, string? named) => Import.Files(
        Contacts with { Zone = rule }, new ImportOptions { CentreZone = TimeZoneInfo.Utc, FileZone = named is null ? null : Import.Zone(named) }, ("a.csv", $"when\n{when}\n"));
}
