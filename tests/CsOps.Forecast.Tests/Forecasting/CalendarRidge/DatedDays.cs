using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.CalendarRidge;

/// <summary>A synthetic queue with dates: six slots on weekdays, a level that drifts, weekdays, and more on the first business days of a month.</summary>
internal static class DatedDays
{
    public const int Slots = 6;

    private static readonly double[] Shape = [0.10, 0.25, 0.20, 0.15, 0.20, 0.10];
    private static readonly double[] Weekday = [1.2, 1.05, 1.0, 0.95, 0.8];

    /// <summary>Local times of so many weeks of five days from a Monday.</summary>
    public static DateTime[] Times(int weeks) =>
    [
        .. from week in Enumerable.Range(0, weeks)
           from day in Enumerable.Range(0, 5)
           from slot in Enumerable.Range(0, Slots)
           select new DateTime(2024, 1, 1).AddDays((7 * week) + day).AddHours(8 + slot),
    ];

    /// <summary>What is to be expected at a time: 900 contacts a day, 30 % more on the first two business days of a month.</summary>
    public static double MeanAt(DateTime time)
    {
        var isTurn = time.Day <= 2 || (time is { Day: 3 or 4, DayOfWeek: DayOfWeek.Monday or DayOfWeek.Tuesday });
        return 900 * Weekday[((int)time.DayOfWeek + 6) % 7] * Shape[time.Hour - 8] * (isTurn ? 1.3 : 1);
    }

    /// <summary>Counts about the expected, by a seed; without a seed the expected itself.</summary>
    public static double[] Values(DateTime[] times, int? seed = null)
    {
        var random = new Random(seed ?? 0);
        return [.. times.Select(time => seed is null ? MeanAt(time) : MathNet.Numerics.Distributions.Poisson.Sample(random, MeanAt(time)))];
    }

    public static ForecastSeries Series(double[] history, DateTime[] times, int horizon, HolidayCalendar? holidays = null) =>
        new("days", history, StepCalendars.FromLocalTimes(times.AsSpan(0, history.Length), horizon, holidays).Calendar);
}
