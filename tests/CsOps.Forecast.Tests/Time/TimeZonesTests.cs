using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Copenhagen", "Europe/Copenhagen")]
    [InlineData("europe/copenhagen", "Europe/Copenhagen")]
    [InlineData(" Asia/Seoul ", "Asia/Seoul")]
    [InlineData("UTC", "UTC")]
    public void Find_takes_iana_names(string name, string id)
    {
        Assert.Equal(id, TimeZones.Find(name).Id);
    }

    [Theory]
    [InlineData("Romance Standard Time")]
    [InlineData("Korea Standard Time")]
    public void Find_takes_windows_names(string name)
    {
        var zone = TimeZones.Find(name);

        Assert.NotEqual(TimeSpan.Zero, zone.BaseUtcOffset);
    }

    [Theory]
    [InlineData("Z", 0)]
    [InlineData("z", 0)]
    [InlineData("+00:00", 0)]
    [InlineData("+02:00", 120)]
    [InlineData("+0545", 345)]
    [InlineData("-03:30", -210)]
    [InlineData("UTC+01:00", 60)]
    [InlineData("UTC-5", -300)]
    [InlineData("gmt+1", 60)]
    [InlineData("+14:00", 840)]
    public void Find_takes_fixed_offsets(string name, int minutes)
    {
        var zone = TimeZones.Find(name);

        Assert.Equal(TimeSpan.FromMinutes(minutes), zone.BaseUtcOffset);
        Assert.False(zone.SupportsDaylightSavingTime);
    }

    [Fact]
    public void Find_names_a_fixed_offset_by_its_distance_from_utc()
    {
        Assert.Equal("UTC-03:30", TimeZones.Find("-0330").Id);
        Assert.Equal("UTC-03:30", TimeZones.Find(TimeZones.Find("-0330").Id).Id);
    }

    [Theory]
    [InlineData("Europe/Kopenhagen", "Europe/Copenhagen")]
    [InlineData("Kopenhagen", "Europe/Copenhagen")]
    [InlineData("europe copenhagen", "Europe/Copenhagen")]
    [InlineData("Asia/Soul", "Asia/Seoul")]
    public void Find_of_a_name_nearly_right_says_what_was_maybe_meant(string name, string maybe)
    {
        var error = Assert.Throws<ArgumentException>(() => TimeZones.Find(name));

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe " + maybe, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("+15:00")]
    [InlineData("+14:30")]
    [InlineData("+02:60")]
    [InlineData("02:00")]
    [InlineData("+2:0")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Qqqqqqqqqq")]
    public void TryFind_of_something_else_says_what_is_expected(string name)
    {
        var found = TimeZones.TryFind(name, out var zone, out var problem);

        Assert.False(found);
        Assert.Null(zone);
        Assert.Contains("expected an IANA name", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Maybe", problem, StringComparison.Ordinal);
    }

    /// <summary>Names as Rails documents them with their zones, of every offset that it has.</summary>
    [Theory]
    [InlineData("International Date Line West", "Etc/GMT+12")]
    [InlineData("American Samoa", "Pacific/Pago_Pago")]
    [InlineData("Hawaii", "Pacific/Honolulu")]
    [InlineData("Alaska", "America/Juneau")]
    [InlineData("Pacific Time (US & Canada)", "America/Los_Angeles")]
    [InlineData("(GMT-08:00) Pacific Time (US & Canada)", "America/Los_Angeles")]
    [InlineData("Indiana (East)", "America/Indiana/Indianapolis")]
    [InlineData("Newfoundland", "America/St_Johns")]
    [InlineData("Brasilia", "America/Sao_Paulo")]
    [InlineData("Cape Verde Is.", "Atlantic/Cape_Verde")]
    [InlineData("copenhagen", "Europe/Copenhagen")]
    [InlineData("Bern", "Europe/Zurich")]
    [InlineData("Kyiv", "Europe/Kyiv")]
    [InlineData("St. Petersburg", "Europe/Moscow")]
    [InlineData("Chennai", "Asia/Kolkata")]
    [InlineData("Kathmandu", "Asia/Kathmandu")]
    [InlineData("Sri Jayawardenepura", "Asia/Colombo")]
    [InlineData("Rangoon", "Asia/Yangon")]
    [InlineData("Seoul", "Asia/Seoul")]
    [InlineData("Osaka", "Asia/Tokyo")]
    [InlineData("Adelaide", "Australia/Adelaide")]
    [InlineData("Nuku'alofa", "Pacific/Tongatapu")]
    [InlineData("Chatham Is.", "Pacific/Chatham")]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("us/pacific", "America/Los_Angeles")]
    [InlineData("Canada/Eastern", "America/Toronto")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("ROK", "Asia/Seoul")]
    public void Find_takes_names_of_rails_and_old_names(string name, string iana)
    {
        Assert.Equal(Offsets(TimeZoneInfo.FindSystemTimeZoneById(iana)), Offsets(TimeZones.Find(name)));
    }

    [Fact]
    public void Every_name_of_rails_is_a_zone()
    {
        Assert.Equal(151, ZoneAliases.RailsNames.Count()); // and UTC
        Assert.All(ZoneAliases.RailsNames, name => Assert.True(TimeZones.TryFind(name, out _, out var problem), problem));
    }

    [Fact]
    public void Every_windows_name_of_a_zone_is_a_zone()
    {
        var names = TimeZoneInfo.GetSystemTimeZones().Select(zone => TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var windows) ? windows : null).OfType<string>().Distinct().ToList();

        Assert.True(names.Count > 100, $"only {names.Count}");
        Assert.All(names, name => Assert.True(TimeZones.TryFind(name, out _, out var problem), problem));
    }

    private static string Offsets(TimeZoneInfo zone) =>
        string.Join(' ', Enumerable.Range(0, 12).Select(month => zone.GetUtcOffset(new DateTimeOffset(2025, 1, 15, 0, 0, 0, TimeSpan.Zero).AddMonths(month))));
}
