using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.CalendarRidge;

public class BusinessDaysTests
{
    private static readonly DateOnly Memorial = new(2024, 5, 27);

    [Theory]
    [InlineData("2024-06-03", 5)]
    [InlineData("2024-06-04", 6)]
    [InlineData("2024-06-07", 9)]
    [InlineData("2024-06-12", 9)]
    [InlineData("2024-06-28", 4)]
    [InlineData("2024-06-27", 3)]
    [InlineData("2024-06-20", 0)]
    public void TurnBinOf_counts_business_days_from_the_nearer_end_of_the_month(string date, int bin) =>
        Assert.Equal(bin, Days().TurnBinOf(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void TurnBinOf_does_not_count_closed_holidays()
    {
        // Of 28 to 31 May, the 28th is the fourth last; the holiday on the 27th is no business day.
        Assert.Equal(1, Days().TurnBinOf(new DateOnly(2024, 5, 28)));
        Assert.Equal(0, Days().TurnBinOf(new DateOnly(2024, 5, 24)));
    }

    [Theory]
    [InlineData("2024-05-24", 0)]
    [InlineData("2024-05-27", 0)]
    [InlineData("2024-05-28", 1)]
    [InlineData("2024-05-29", 2)]
    [InlineData("2024-05-30", 0)]
    public void AfterHoliday_is_the_first_and_the_second_business_day(string date, int expected)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);

        Assert.Equal(expected, Days().AfterHoliday(day));
        Assert.Equal(expected > 0, Days().FollowsClosed(day, expected));
    }

    [Fact]
    public void HasWeekend_is_false_for_a_queue_that_is_open_every_day()
    {
        DateTime[] times = [.. Enumerable.Range(0, 28).Select(day => new DateTime(2024, 5, 6).AddDays(day))];
        var calendar = StepCalendars.FromLocalTimes(times, 0).Calendar;

        Assert.False(new BusinessDays(calendar, _ => false).HasWeekend);
        Assert.True(Days().HasWeekend);
    }

    private static BusinessDays Days()
    {
        var times = Enumerable.Range(0, 60).Select(day => new DateTime(2024, 4, 29).AddDays(day)).Where(time => time.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var calendar = StepCalendars.FromLocalTimes([.. times], 0, new HolidayCalendar([new(Memorial, "Memorial Day")])).Calendar;
        return new BusinessDays(calendar, date => date == Memorial);
    }
}
