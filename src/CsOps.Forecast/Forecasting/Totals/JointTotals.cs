using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Workload;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Forecasts of sums over queues and intervals at once: a channel's day, a centre's week.</summary>
/// <remarks>
/// Quantiles are those of sums in 2,000 whole futures, in each of which half-hours add up to days and queues to the centre. Means are sums of means.
/// Queues go together by what their days have in common, such that the totals of their days are correlated as given; what is of one interval alone is of one queue alone.
/// Cost: O(2,000 · queues · (intervals + queues · days)). Memory: 32 KB for each sum of a group and a period. Where all periods of queues and up to five groups more would take over 128 MB,
/// they are drawn block of periods by block, each of so many that they do not (one at the least), and the futures of a block are others than those of the next.
/// </remarks>
public sealed class JointTotals
{
    private const int Paths = 2000;
    private const int Seed = 1;

    /// <summary>Sums of a group and a period kept in all paths at a time, contacts and seconds: 2 · 2,000 · 8 bytes each.</summary>
    private const int SumsAtOnce = 4096;

    /// <summary>Groups besides queues by themselves: what is drawn at once does not depend on which groups are asked for.</summary>
    private const int OtherGroups = 5;

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
        _work = [.. forecasts.AsParallel().AsOrdered().Select(WorkloadForecast.Of)];
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
        var atOnce = Math.Clamp(SumsAtOnce / (_forecasts.Length + OtherGroups), 1, Math.Max(1, count));
        PeriodSums[] contacts = [.. groups.Select(_ => new PeriodSums(Paths, atOnce, count))];
        PeriodSums[] seconds = [.. groups.Select(_ => new PeriodSums(Paths, atOnce, count))];
        var random = new Random(Seed);
        for (var first = 0; first < count; first += atOnce)
        {
            var length = Math.Min(atOnce, count - first);
            Array.ForEach(contacts, sums => sums.Begin(first, length));
            Array.ForEach(seconds, sums => sums.Begin(first, length));
            Draw(random, groups, periodOf, (first, length), contacts, seconds);
            Array.ForEach(contacts, sums => sums.End());
            Array.ForEach(seconds, sums => sums.End());
        }

        return
        [
            .. groups.Select((group, g) => new TotalForecast(
                contacts[g].ToForecast(Means(group, periodOf, count, queue => _forecasts[queue].Volume.Mean), 1),
                seconds[g].ToForecast(Means(group, periodOf, count, queue => _work[queue].AgentHours.Mean), SecondsPerHour))),
        ];
    }

    /// <summary>Draws the steps of a block of periods, and of what lies between them.</summary>
    private void Draw(
        Random random, ImmutableArray<ImmutableArray<int>> groups, int[] periodOf, (int First, int Length) block, PeriodSums[] contacts, PeriodSums[] seconds)
    {
        bool IsInBlock(int period) => period >= block.First && period < block.First + block.Length;
        var (from, last) = (Array.FindIndex(periodOf, IsInBlock), Array.FindLastIndex(periodOf, IsInBlock));
        if (from < 0)
        {
            return;
        }

        int[][] groupsOf = [.. _futures.Select((_, queue) => Enumerable.Range(0, groups.Length).Where(g => groups[g].Contains(queue)).ToArray())];
        var (volume, work) = (new double[last + 1 - from], new double[last + 1 - from]);
        for (var path = 0; path < Paths; path++)
        {
            _factors.Draw(random, from, volume.Length);
            for (var queue = 0; queue < _futures.Length; queue++)
            {
                _futures[queue].Draw(random, from, _factors.Whole(queue), _factors.Days(queue), volume, work);
                foreach (var g in groupsOf[queue])
                {
                    Add(volume, periodOf.AsSpan(from), block.First, contacts[g].Path(path));
                    Add(work, periodOf.AsSpan(from), block.First, seconds[g].Path(path));
                }
            }
        }
    }

    private static void Add(double[] values, ReadOnlySpan<int> periodOf, int first, Span<double> sums)
    {
        for (var step = 0; step < values.Length; step++)
        {
            var period = periodOf[step] - first;
            if ((uint)period < (uint)sums.Length)
            {
                sums[period] += values[step];
            }
        }
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
}
