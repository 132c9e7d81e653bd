using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Related;

/// <summary>Seeded queues of twelve hours on five days whose histories end on the same Friday, with two weeks to come.</summary>
internal static class RelatedSeries
{
    public const int Slots = 12;
    public const int Week = 5 * Slots;
    public const int Horizon = 2 * Week;

    /// <summary>Poisson counts about a rate by step, of which step 0 is the first of the future.</summary>
    public static ForecastSeries Poisson(string name, int weeks, int seed, Func<int, double> rate)
    {
        var random = new Random(seed);
        return Exact(name, weeks, step => MathNet.Numerics.Distributions.Poisson.Sample(random, rate(step)));
    }

    /// <summary>Values by step, of which step 0 is the first of the future.</summary>
    public static ForecastSeries Exact(string name, int weeks, Func<int, double> value)
    {
        DateTime[] times = [.. Enumerable.Range(-weeks * Week, weeks * Week).Select(Start)];
        return new ForecastSeries(name, times.Select((_, i) => value(i - (weeks * Week))).ToArray(), StepCalendars.FromLocalTimes(times, Horizon).Calendar);
    }

    /// <summary>Mornings twice as busy as afternoons, Mondays half as busy again as other days; 1 on average of an afternoon hour.</summary>
    public static double Shape(int step) => (Slot(step) < 6 ? 2 : 1) * (Weekday(step) == 0 ? 1.5 : 1);

    /// <summary>The slot of the day.</summary>
    public static int Slot(int step) => ((step % Slots) + Slots) % Slots;

    private static int Weekday(int step) => ((step % Week) + Week) % Week / Slots;

    private static DateTime Start(int step)
    {
        var day = (int)Math.Floor(step / (double)Slots);
        return new DateTime(2026, 6, 1, 8, 0, 0).AddDays((7 * (int)Math.Floor(day / 5.0)) + Weekday(step)).AddHours(Slot(step));
    }
}
