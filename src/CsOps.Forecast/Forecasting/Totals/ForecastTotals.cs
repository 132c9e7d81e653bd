using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Forecasts of sums: of a day, a week, a horizon.</summary>
public static class ForecastTotals
{
    private const int Paths = 2000;
    private const int Seed = 1;

    /// <summary>The forecast of each group's sum.</summary>
    /// <param name="forecast">The forecast by steps.</param>
    /// <param name="days">The day of each step, as of <see cref="SamplePaths"/>.</param>
    /// <param name="groups">The group of each step, from 0, each at least once: days, weeks, or 0 everywhere for the whole.</param>
    /// <returns>One step a group: the mean is the sum of the means, quantiles are those of 2,000 sample paths, the same every time.</returns>
    /// <exception cref="ArgumentException">There is not one day and one group a step.</exception>
    /// <remarks>A sum's quantile is not the sum of the steps' quantiles, which would be right only if all steps erred alike. Cost: O(2,000 · steps).</remarks>
    public static SeriesForecast Of(SeriesForecast forecast, ReadOnlySpan<int> days, ReadOnlySpan<int> groups)
    {
        var paths = new SamplePaths(forecast, days);
        if (groups.Length != forecast.Horizon)
        {
            throw new ArgumentException($"There are {groups.Length} groups for {forecast.Horizon} steps; there must be one each.", nameof(groups));
        }

        var count = forecast.Horizon == 0 ? 0 : Max(groups) + 1;
        var means = new double[count];
        var sums = new double[count * Paths];
        var path = new double[forecast.Horizon];
        var random = new Random(Seed);
        for (var p = 0; p < Paths; p++)
        {
            paths.Draw(random, path);
            for (var step = 0; step < path.Length; step++)
            {
                sums[(groups[step] * Paths) + p] += path[step];
            }
        }

        for (var step = 0; step < path.Length; step++)
        {
            means[groups[step]] += forecast.Mean[step];
        }

        for (var group = 0; group < count; group++)
        {
            sums.AsSpan(group * Paths, Paths).Sort();
        }

        return ForecastMapping.Make(count, (level, group) => level < 0 ? means[group] : SortedSample.Quantile(sums.AsSpan(group * Paths, Paths), SeriesForecast.Levels[level]));
    }

    /// <summary>The forecast of each day's sum, in the order of the days.</summary>
    /// <inheritdoc cref="Of(SeriesForecast, ReadOnlySpan{int}, ReadOnlySpan{int})"/>
    public static SeriesForecast OfDays(SeriesForecast forecast, ReadOnlySpan<int> days)
    {
        var groups = new int[days.Length];
        for (var step = 1; step < days.Length; step++)
        {
            groups[step] = groups[step - 1] + (days[step] == days[step - 1] ? 0 : 1);
        }

        return Of(forecast, days, groups);
    }

    private static int Max(ReadOnlySpan<int> values)
    {
        var max = 0;
        foreach (var value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }
}
