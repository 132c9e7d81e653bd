using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class LocalTimeResolverTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZones.Find("Europe/Copenhagen");

    [Theory]
    [InlineData("2024-01-15T12:00", "2024-01-15T11:00")]
    [InlineData("2024-07-15T12:00", "2024-07-15T10:00")]
    [InlineData("2024-03-31T01:59:59", "2024-03-31T00:59:59")]
    [InlineData("2024-03-31T03:00", "2024-03-31T01:00")]
    [InlineData("2024-10-27T01:59:59", "2024-10-26T23:59:59")]
    [InlineData("2024-10-27T03:00", "2024-10-27T02:00")]
    [InlineData("2023-12-31T23:30", "2023-12-31T22:30")]
    [InlineData("2024-01-01T00:30", "2023-12-31T23:30")]
    public void Resolve_of_an_ordinary_reading_is_the_same_under_every_rule(string local, string utc)
    {
        foreach (var rule in Enum.GetValues<LocalTimeResolution>())
        {
            var resolved = new LocalTimeResolver(Copenhagen, rule).Resolve(Reading(local));

            Assert.Equal(new ResolvedLocalTime(LocalTimeKind.Ordinary, Utc(utc)), resolved);
        }
    }

    [Theory]
    [InlineData("2024-10-27T02:00", LocalTimeResolution.Earlier, "2024-10-27T00:00")]
    [InlineData("2024-10-27T02:30", LocalTimeResolution.Earlier, "2024-10-27T00:30")]
    [InlineData("2024-10-27T02:30", LocalTimeResolution.Later, "2024-10-27T01:30")]
    [InlineData("2024-10-27T02:59:59", LocalTimeResolution.Later, "2024-10-27T01:59:59")]
    public void Resolve_of_a_repeated_reading_is_the_first_or_the_second(string local, LocalTimeResolution rule, string utc)
    {
        var resolved = new LocalTimeResolver(Copenhagen, rule).Resolve(Reading(local));

        Assert.Equal(new ResolvedLocalTime(LocalTimeKind.Repeated, Utc(utc)), resolved);
    }

    [Theory]
    [InlineData("2024-03-31T02:00", LocalTimeResolution.Earlier, "2024-03-31T01:00")]
    [InlineData("2024-03-31T02:30", LocalTimeResolution.Earlier, "2024-03-31T01:30")]
    [InlineData("2024-03-31T02:30", LocalTimeResolution.Later, "2024-03-31T00:30")]
    [InlineData("2024-03-31T02:59:59", LocalTimeResolution.Later, "2024-03-31T00:59:59")]
    public void Resolve_of_a_skipped_reading_takes_the_offset_before_or_after_the_change(string local, LocalTimeResolution rule, string utc)
    {
        var resolved = new LocalTimeResolver(Copenhagen, rule).Resolve(Reading(local));

        Assert.Equal(new ResolvedLocalTime(LocalTimeKind.Skipped, Utc(utc)), resolved);
    }

    [Theory]
    [InlineData("2024-10-27T02:30", LocalTimeKind.Repeated)]
    [InlineData("2024-03-31T02:30", LocalTimeKind.Skipped)]
    public void Resolve_of_an_odd_reading_has_no_instant_when_the_rule_is_throw(string local, LocalTimeKind kind)
    {
        var resolved = new LocalTimeResolver(Copenhagen, LocalTimeResolution.Throw).Resolve(Reading(local));

        Assert.Equal(new ResolvedLocalTime(kind, null), resolved);
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:30", LocalTimeKind.Skipped)] // clocks go forward at midnight
    [InlineData("America/Sao_Paulo", "2018-02-17T23:30", LocalTimeKind.Repeated)] // clocks go back at midnight
    [InlineData("Pacific/Apia", "2011-12-30T12:00", LocalTimeKind.Skipped)] // a whole day left out
    [InlineData("Australia/Lord_Howe", "2024-10-06T02:15", LocalTimeKind.Skipped)] // half an hour
    [InlineData("Australia/Lord_Howe", "2024-10-06T02:30", LocalTimeKind.Ordinary)]
    [InlineData("Pacific/Chatham", "2024-04-07T03:00", LocalTimeKind.Repeated)] // 02:45 to 03:45
    [InlineData("Pacific/Chatham", "2024-04-07T03:45", LocalTimeKind.Ordinary)]
    [InlineData("Europe/Moscow", "2014-10-26T01:30", LocalTimeKind.Repeated)] // a change of the base offset
    [InlineData("Asia/Kathmandu", "2024-03-31T02:30", LocalTimeKind.Ordinary)]
    public void Resolve_knows_the_odd_changes_of_zones(string zone, string local, LocalTimeKind kind)
    {
        var resolved = new LocalTimeResolver(TimeZones.Find(zone), LocalTimeResolution.Throw).Resolve(Reading(local));

        Assert.Equal(kind, resolved.Kind);
    }

    [Theory]
    [InlineData("Europe/Copenhagen")]
    [InlineData("America/St_Johns")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("+05:45")]
    public void Resolve_agrees_with_a_walk_along_the_utc_line(string name)
    {
        var zone = TimeZones.Find(name);
        var earlier = new LocalTimeResolver(zone, LocalTimeResolution.Earlier);
        var later = new LocalTimeResolver(zone, LocalTimeResolution.Later);
        var shown = InstantsByReading(zone, Utc("2010-02-01"), Utc("2011-12-31"));
        for (var local = new DateTime(2010, 3, 1); local < new DateTime(2011, 12, 1); local = local.AddMinutes(15))
        {
            var (kind, first) = earlier.Resolve(local);
            var second = later.Resolve(local).Instant;
            var expected = shown.GetValueOrDefault(local, []);

            Assert.Equal(expected.Length switch { 0 => LocalTimeKind.Skipped, 1 => LocalTimeKind.Ordinary, _ => LocalTimeKind.Repeated }, kind);
            if (kind != LocalTimeKind.Skipped)
            {
                Assert.Equal(expected[0], first);
                Assert.Equal(expected[^1], second);
            }
        }
    }

    [Fact]
    public void Resolve_of_an_instant_outside_the_calendar_is_its_end()
    {
        var east = new LocalTimeResolver(TimeZones.Find("+02:00"), LocalTimeResolution.Throw);
        var west = new LocalTimeResolver(TimeZones.Find("-02:00"), LocalTimeResolution.Throw);

        Assert.Equal(DateTimeOffset.MinValue, east.Resolve(DateTime.MinValue).Instant);
        Assert.Equal(DateTimeOffset.MaxValue, west.Resolve(DateTime.MaxValue).Instant);
    }

    [Fact]
    public void Resolve_allocates_nothing_once_the_year_is_known()
    {
        var resolver = new LocalTimeResolver(Copenhagen, LocalTimeResolution.Earlier);
        var local = new DateTime(2024, 1, 1);
        resolver.Resolve(local);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++)
        {
            resolver.Resolve(local.AddMinutes(i));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Constructor_rejects_a_rule_that_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalTimeResolver(Copenhagen, (LocalTimeResolution)7));
    }

    private static Dictionary<DateTime, DateTimeOffset[]> InstantsByReading(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        var shown = new Dictionary<DateTime, DateTimeOffset[]>();
        for (var instant = from; instant < until; instant = instant.AddMinutes(15))
        {
            var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
            shown[local] = shown.TryGetValue(local, out var before) ? [.. before, instant] : [instant];
        }

        return shown;
    }

    private static DateTime Reading(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
