using CsOps.Forecast.Planning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning;

public class PlanPeriodTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZones.Find("Europe/Copenhagen");

    [Theory]
    [InlineData("2026-11-01T23:00:00Z", "2026-11-02")] // midnight between Sunday and Monday, local
    [InlineData("2026-11-01T22:30:00Z", "2026-11-02")] // half an hour before it
    [InlineData("2026-11-02T00:00:00Z", "2026-11-09")] // Monday has begun
    [InlineData("2026-11-04T12:00:00Z", "2026-11-09")]
    public void After_begins_on_the_first_Monday_that_was_not_observed(string historyEnd, string first)
    {
        var days = PlanPeriod.After(DateTimeOffset.Parse(historyEnd, CultureInfo.InvariantCulture), Copenhagen, weeks: 2);

        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), days.First);
        Assert.Equal(14, days.Days);
    }

    [Theory]
    [InlineData("2026-03-23", 334)] // clocks go forward on Sunday
    [InlineData("2026-06-01", 336)]
    [InlineData("2026-10-19", 338)] // clocks go back on Sunday
    public void GridOf_a_week_has_the_half_hours_that_the_clock_gives_it(string monday, int intervals)
    {
        var week = DateRange.WeekFrom(DateOnly.Parse(monday, CultureInfo.InvariantCulture));

        var grid = PlanPeriod.GridOf(week, Copenhagen, TimeSpan.FromMinutes(30));

        Assert.Equal(intervals, grid.Count);
        var calendar = new LocalCalendar(grid, Copenhagen);
        Assert.Equal((week.First, 0), (calendar.DateOf(0), calendar.SlotOf(0)));
        Assert.Equal((week.Last, 47), (calendar.DateOf(grid.Count - 1), calendar.SlotOf(grid.Count - 1)));
    }

    [Fact]
    public void GridOf_begins_at_the_first_instant_of_a_day_whose_midnight_is_skipped()
    {
        var beirut = TimeZones.Find("Asia/Beirut");
        var day = new DateOnly(2024, 3, 31);

        var grid = PlanPeriod.GridOf(new DateRange(day, day), beirut, TimeSpan.FromMinutes(30));

        Assert.Equal(46, grid.Count);
        Assert.Equal(new DateTimeOffset(2024, 3, 30, 22, 0, 0, TimeSpan.Zero), grid.Start);
    }
}
