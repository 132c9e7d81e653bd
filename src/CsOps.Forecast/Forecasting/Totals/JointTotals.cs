using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.Forecasting.Workload;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Forecasts of sums over queues and intervals at once: a channel's day, a centre's week.</summary>
/// <remarks>
/// All sums are taken of the same 2,000 whole futures, in each of which half-hours add up to days and queues to the centre. Means are sums of means.
/// Queues go together by what their days have in common, such that the totals of their days are correlated as given; what is of one interval alone is of one queue alone.
/// Cost: O(2,000 · queues · (intervals + queues · days)).
/// </remarks>
public sealed class JointTotals
{
    private const int Paths = 2000;
    private const int Seed = 1;
    private const double SecondsPerHour = 3600;

    private readonly ImmutableArray<QueueForecast> _forecasts;
    private readonly QueueFuture[] _futures;
    private readonly WorkloadForecast[] _work;
    private readonly SharedFactors _factors;

    /// <summary>Makes ready.</summary>
    /// <param name="forecasts">One or more queues on the same grid.</param>
    /// <param name="days">The day of each interval, as of <see cref="SamplePaths"/>.</param>
    /// <param name="correlation">How the daily errors of the queues go together.</param>
    /// <exception cref="ArgumentException">The queues are on different grids, or days or correlation do not fit.</exception>
    public JointTotals(ImmutableArray<QueueForecast> forecasts, ReadOnlySpan<int> days, QueueCorrelation correlation)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        if (forecasts.IsDefaultOrEmpty || forecasts.Any(forecast => forecast.Grid != forecasts[0].Grid) || correlation.Queues != forecasts.Length)
        {
            throw new ArgumentException("Sums need one or more queues on one grid, and a correlation of as many.", nameof(forecasts));
        }

        var dayOf = days.ToArray();
        _forecasts = forecasts;
        _futures = [.. forecasts.Select(forecast => new QueueFuture(forecast, dayOf))];
        _work = [.. forecasts.Select(WorkloadForecast.Of)];
        _factors = new SharedFactors(forecasts, dayOf, correlation);
    }

    /// <summary>The sums.</summary>
    /// <param name="groups">The queues of each group, by their index; a queue may be in several.</param>
    /// <param name="periods">The period of each interval, from 0, each at least once: days, weeks, or its own index.</param>
    /// <returns>A forecast a group, with one step a period; the same every time.</returns>
    /// <exception cref="ArgumentException">There is not one period an interval.</exception>
    public ImmutableArray<TotalForecast> Of(ImmutableArray<ImmutableArray<int>> groups, ReadOnlySpan<int> periods)
    {
        if (periods.Length != _forecasts[0].Grid.Count)
        {
            throw new ArgumentException($"There are {periods.Length} periods for {_forecasts[0].Grid.Count} intervals; there must be one each.", nameof(periods));
        }

        var periodOf = periods.ToArray();
        var count = periodOf.Length == 0 ? 0 : periodOf.Max() + 1;
        var (contacts, seconds) = Draw(groups, periodOf, count);
        return
        [
            .. groups.Select((group, g) => new TotalForecast(
                Figures(contacts[g], count, Means(group, periodOf, count, queue => _forecasts[queue].Volume.Mean), 1),
                Figures(seconds[g], count, Means(group, periodOf, count, queue => _work[queue].AgentHours.Mean), SecondsPerHour))),
        ];
    }

    private (double[][] Contacts, double[][] Seconds) Draw(ImmutableArray<ImmutableArray<int>> groups, int[] periods, int count)
    {
        double[][] contacts = [.. groups.Select(_ => new double[count * Paths])];
        double[][] seconds = [.. groups.Select(_ => new double[count * Paths])];
        int[][] groupsOf = [.. _futures.Select((_, queue) => Enumerable.Range(0, groups.Length).Where(g => groups[g].Contains(queue)).ToArray())];
        var (volume, work) = (new double[periods.Length], new double[periods.Length]);
        var random = new Random(Seed);
        for (var p = 0; p < Paths; p++)
        {
            _factors.Draw(random);
            for (var queue = 0; queue < _futures.Length; queue++)
            {
                _futures[queue].Draw(random, _factors.Whole(queue), _factors.Days(queue), volume, work);
                foreach (var g in groupsOf[queue])
                {
                    for (var step = 0; step < periods.Length; step++)
                    {
                        contacts[g][(periods[step] * Paths) + p] += volume[step];
                        seconds[g][(periods[step] * Paths) + p] += work[step];
                    }
                }
            }
        }

        return (contacts, seconds);
    }

    private static double[] Means(ImmutableArray<int> group, int[] periods, int count, Func<int, ImmutableArray<double>> means)
    {
        var sums = new double[count];
        foreach (var queue in group)
        {
            for (var step = 0; step < periods.Length; step++)
            {
                sums[periods[step]] += means(queue)[step];
            }
        }

        return sums;
    }

    private static SeriesForecast Figures(double[] sums, int count, double[] means, double unit)
    {
        for (var period = 0; period < count; period++)
        {
            sums.AsSpan(period * Paths, Paths).Sort();
        }

        return ForecastMapping.Make(
            count, (level, period) => level < 0 ? means[period] : SortedSample.Quantile(sums.AsSpan(period * Paths, Paths), SeriesForecast.Levels[level]) / unit);
    }
}
