using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class ClockIntervalsTests
{
    [Theory]
    [InlineData("Europe/Copenhagen", 60, true)]
    [InlineData("Europe/Copenhagen", 120, false)]
    [InlineData("Europe/Copenhagen", 45, false)]
    [InlineData("Australia/Lord_Howe", 60, false)]
    [InlineData("Australia/Lord_Howe", 30, true)]
    [InlineData("Asia/Kolkata", 60, true)]
    [InlineData("UTC", 1440, false)]
    public void Problem_is_null_when_the_length_divides_an_hour_and_the_clock_changes(string zone, int minutes, bool isAllowed)
    {
        var problem = ClockIntervals.Problem(TimeSpan.FromMinutes(minutes), TimeZones.Find(zone));

        Assert.Equal(isAllowed, problem is null);
    }

    [Fact]
    public void Problem_names_the_zone_and_the_lengths_allowed()
    {
        var problem = ClockIntervals.Problem(TimeSpan.FromMinutes(60), TimeZones.Find("Australia/Lord_Howe"));

        Assert.Contains("60 minutes", problem, StringComparison.Ordinal);
        Assert.Contains("Australia/Lord_Howe", problem, StringComparison.Ordinal);
        Assert.EndsWith(": 1, 2, 3, 5, 6, 10, 15, 30", problem, StringComparison.Ordinal);
    }
}
