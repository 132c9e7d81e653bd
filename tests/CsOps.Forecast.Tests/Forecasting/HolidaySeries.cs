using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Days of 100 contacts from a Monday on; each week but the first has an open holiday, on ever another weekday.</summary>
internal static class HolidaySeries
{
    private static readonly DateTime First = new(2025, 3, 3);

    public static HolidayCalendar Holidays { get; } = new(Enumerable.Range(1, 30).Select(week =>
        KeyValuePair.Create(DateOnly.FromDateTime(First).AddDays(DayOf(week)), "Holiday")));

    /// <summary>The day, counted from the first Monday, 0, that is the holiday of a week.</summary>
    public static int DayOf(int week) => (7 * week) + (3 * week % 7);

    public static ForecastSeries Weeks(int weeks, double holidayLevel, HolidayCalendar? holidays = null) =>
        Of(Enumerable.Range(0, 7 * weeks).Select(day => day > 7 && day == DayOf(day / 7) ? 100 * holidayLevel : 100), holidays);

    public static ForecastSeries Of(IEnumerable<double> values, HolidayCalendar? holidays = null)
    {
        var all = values.ToArray();
        var days = all.Select((_, day) => First.AddDays(day)).ToArray();
        return new ForecastSeries("days", all, StepCalendars.FromLocalTimes(days, 14, holidays ?? Holidays).Calendar);
    }

    /// <summary>The level of open holidays after so many like it: as if two ordinary days had been seen, on the scale of square roots.</summary>
    public static double Shrunk(double level, int holidays) => Math.Pow(((holidays * Math.Sqrt(level)) + 2) / (holidays + 2), 2);
}
