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
    [InlineData("Copenhagen", "Europe/Copenhagen")]
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
}
