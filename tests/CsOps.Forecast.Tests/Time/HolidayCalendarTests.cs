using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class HolidayCalendarTests
{
    [Fact]
    public void Holidays_are_in_order_of_date_and_the_first_name_of_a_date_is_kept()
    {
        var calendar = new HolidayCalendar(
        [
            new(new DateOnly(2024, 12, 25), "Christmas Day"), new(new DateOnly(2024, 1, 1), "New Year"), new(new DateOnly(2024, 12, 25), "Again"),
        ]);

        Assert.Equal([new(2024, 1, 1), new(2024, 12, 25)], calendar.Holidays.Select(h => h.Key));
        Assert.Equal("Christmas Day", calendar.NameOf(new DateOnly(2024, 12, 25)));
        Assert.True(calendar.IsHoliday(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void NameOf_an_ordinary_day_is_null()
    {
        Assert.Null(HolidayCalendar.None.NameOf(new DateOnly(2024, 1, 1)));
        Assert.False(HolidayCalendar.None.IsHoliday(new DateOnly(2024, 1, 1)));
        Assert.Empty(HolidayCalendar.None.Holidays);
    }
}
