using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Calendars and series made by hand or by a seed.</summary>
internal static class TestSeries
{
    private static readonly DateOnly FirstMonday = new(2024, 1, 1);

    /// <summary>A regular calendar that starts on weekday 0, a Monday, slot 0.</summary>
    public static StepCalendar Calendar(int steps, int slotsPerDay, int daysPerWeek) =>
        Calendar(steps, slotsPerDay, daysPerWeek, [.. Enumerable.Range(0, steps).Select(t => DateOf(t / slotsPerDay, daysPerWeek))]);

    /// <summary>The same without dates.</summary>
    public static StepCalendar UndatedCalendar(int steps, int slotsPerDay, int daysPerWeek) => Calendar(steps, slotsPerDay, daysPerWeek, dates: null);

    private static StepCalendar Calendar(int steps, int slotsPerDay, int daysPerWeek, DateOnly[]? dates) => new(
        [.. Enumerable.Range(0, steps).Select(t => t / slotsPerDay)],
        [.. Enumerable.Range(0, steps).Select(t => t % slotsPerDay)],
        [.. Enumerable.Range(0, steps).Select(t => t / slotsPerDay % daysPerWeek)],
        slotsPerDay,
        daysPerWeek,
        dates,
        holidays: null);

    private static DateOnly DateOf(int day, int daysPerWeek) => daysPerWeek is > 1 and <= 7
        ? FirstMonday.AddDays((7 * (day / daysPerWeek)) + (day % daysPerWeek))
        : FirstMonday.AddDays(day);

    /// <summary>A series on a regular calendar, with two weeks of future (at least four steps).</summary>
    public static ForecastSeries Of(double[] values, int slotsPerDay, int daysPerWeek, double[]? weights = null) =>
        new("test", values, Calendar(values.Length + Math.Max(4, 2 * slotsPerDay * daysPerWeek), slotsPerDay, daysPerWeek), weights);

    /// <summary>The mean of the synthetic centre at a step: a day with two humps, weekdays of different size.</summary>
    public static double MeanAt(int step, int slotsPerDay, int daysPerWeek, double size)
    {
        var slot = (step % slotsPerDay + 0.5) / slotsPerDay;
        var day = step / slotsPerDay % daysPerWeek;
        var shape = 0.3 + Math.Exp(-Math.Pow((slot - 0.3) / 0.12, 2)) + (0.8 * Math.Exp(-Math.Pow((slot - 0.65) / 0.15, 2)));
        return size * shape * (1.2 - (0.1 * day));
    }

    /// <summary>Counts whose rate varies by <paramref name="variation"/> around <see cref="MeanAt"/> (gamma), drawn by a seed.</summary>
    public static double[] Counts(int steps, int slotsPerDay, int daysPerWeek, double size, double variation, int seed)
    {
        var random = new Random(seed);
        var values = new double[steps];
        for (var t = 0; t < steps; t++)
        {
            var mean = MeanAt(t, slotsPerDay, daysPerWeek, size);
            values[t] = Poisson(random, mean * Gamma(random, variation));
        }

        return values;
    }

    /// <summary>The noise-free series.</summary>
    public static double[] Clean(int steps, int slotsPerDay, int daysPerWeek, double size) =>
        [.. Enumerable.Range(0, steps).Select(t => MeanAt(t, slotsPerDay, daysPerWeek, size))];

    private static double Gamma(Random random, double variation) => variation <= 0
        ? 1
        : MathNet.Numerics.Distributions.Gamma.Sample(random, 1 / (variation * variation), 1 / (variation * variation));

    private static double Poisson(Random random, double mean) => MathNet.Numerics.Distributions.Poisson.Sample(random, mean);
}
