using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Series;

public class StepCalendarsTests
{
    [Fact]
    public void FromSeasons_with_a_day_and_a_week_numbers_slots_and_weekdays()
    {
        var calendar = StepCalendars.FromSeasons(400, 24, 168);

        Assert.Equal((400, 24, 7, 168), (calendar.Count, calendar.SlotsPerDay, calendar.DaysPerWeek, calendar.SlotsPerWeek));
        Assert.Equal((8, 1, 1, 25), (calendar.DayOf(193), calendar.SlotOf(193), calendar.WeekdayOf(193), calendar.SlotOfWeek(193)));
        Assert.False(calendar.HasDates);
        Assert.Null(calendar.DateOf(0));
    }

    [Fact]
    public void FromSeasons_with_one_season_has_no_week()
    {
        var calendar = StepCalendars.FromSeasons(30, 12);

        Assert.Equal((12, 1), (calendar.SlotsPerDay, calendar.DaysPerWeek));
        Assert.Equal(0, calendar.WeekdayOf(29));
    }

    [Fact]
    public void FromSeasons_without_seasons_has_a_day_of_one_step()
    {
        var calendar = StepCalendars.FromSeasons(3);

        Assert.Equal((1, 1, 2), (calendar.SlotsPerDay, calendar.DaysPerWeek, calendar.DayOf(2)));
    }

    [Theory]
    [InlineData(new[] { 0 }, "Season 0")]
    [InlineData(new[] { 24, 100 }, "24,100")]
    [InlineData(new[] { 168, 24 }, "168,24")]
    [InlineData(new[] { 24, 168, 8736 }, "3 seasons")]
    public void FromSeasons_that_are_no_day_and_week_are_refused(int[] seasons, string named)
    {
        var error = Assert.Throws<ArgumentException>(() => StepCalendars.FromSeasons(10, seasons));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
