using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Forecasting.Workload;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Totals;

/// <summary>Forecasts of queues, channels and the centre by intervals, days, weeks or months, of which the smaller add up to the larger. Immutable.</summary>
/// <remarks>Means are sums of means; quantiles are those of sums in common sample paths, see <see cref="JointTotals"/>.</remarks>
public sealed record CentreTotals
{
    private const int Decimals = 3;

    private CentreTotals(TotalPeriod by, IntervalGrid grid, ImmutableArray<DateRange> periods, ImmutableArray<TotalRow> rows) =>
        (By, Grid, Periods, Rows) = (by, grid, periods, rows);

    /// <summary>The kind of period.</summary>
    public TotalPeriod By { get; }

    /// <summary>The intervals planned.</summary>
    public IntervalGrid Grid { get; }

    /// <summary>The planned days of each period, in order; of intervals the day of each.</summary>
    public ImmutableArray<DateRange> Periods { get; }

    /// <summary>Queues in the centre's order, then channels, then the centre; or those of one level.</summary>
    public ImmutableArray<TotalRow> Rows { get; }

    /// <summary>Adds up.</summary>
    /// <param name="centre">The centre; it must know every queue that is forecast.</param>
    /// <param name="forecasts">The forecasts, one or more, on one grid.</param>
    /// <param name="correlation">How the daily errors of the queues go together, in the order of the forecasts.</param>
    /// <param name="by">The kind of period.</param>
    /// <param name="level">The one level whose rows are wanted; null for all. Rows are the same either way.</param>
    /// <exception cref="ArgumentException">There is no forecast, the grids differ, or a queue is not the centre's.</exception>
    public static CentreTotals Of(
        Centre centre, ImmutableArray<QueueForecast> forecasts, QueueCorrelation correlation, TotalPeriod by, TotalLevel? level = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        if (forecasts.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no forecast to add up.", nameof(forecasts));
        }

        var calendar = new LocalCalendar(forecasts[0].Grid, centre.Zone);
        var days = Enumerable.Range(0, calendar.Grid.Count).Select(calendar.DateOf).ToArray();
        var (periodOf, periods) = Split(days, by);
        var groups = Groups(centre, forecasts).Where(group => level is null || group.Level == level).ToArray();

        // A queue's interval is no sum: its quantiles are those forecast.
        var (plain, sums) = by == TotalPeriod.Interval
            ? (groups.Where(group => group.Level == TotalLevel.Queue).ToArray(), groups.Where(group => group.Level != TotalLevel.Queue).ToArray())
            : ([], groups);
        var queues = plain.Select(group => forecasts[group.Queues[0]]).Select(queue => new TotalForecast(queue.Volume, WorkloadForecast.Of(queue).AgentHours));
        var totals = sums.Length == 0 ? [] : new JointTotals(forecasts, Array.ConvertAll(days, day => day.DayNumber), correlation).Of([.. sums.Select(group => group.Queues)], periodOf);
        var rows = plain.Concat(sums).Zip(queues.Concat(totals), (group, forecast) => new TotalRow(group.Level, group.Name, Rounded(forecast)));
        return new CentreTotals(by, calendar.Grid, periods, [.. rows]);
    }

    /// <summary>The queues of each channel that has some, in the order of the forecasts.</summary>
    internal static IEnumerable<(Channel Channel, ImmutableArray<int> Queues)> Channels(Centre centre, ImmutableArray<QueueForecast> forecasts) => forecasts
        .Select((forecast, index) => (ChannelOf(centre, forecast).Channel, Index: index))
        .GroupBy(pair => pair.Channel)
        .OrderBy(group => group.Key)
        .Select(group => (group.Key, group.Select(pair => pair.Index).ToImmutableArray()));

    private static QueueSettings ChannelOf(Centre centre, QueueForecast forecast) =>
        centre.Queues.FirstOrDefault(queue => string.Equals(queue.Name, forecast.Queue, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The centre has no queue '{forecast.Queue}'.", nameof(forecast));

    private static List<(TotalLevel Level, string Name, ImmutableArray<int> Queues)> Groups(Centre centre, ImmutableArray<QueueForecast> forecasts) =>
    [
        .. forecasts.Select((forecast, index) => (TotalLevel.Queue, forecast.Queue, ImmutableArray.Create(index))),
        .. Channels(centre, forecasts).Select(channel => (TotalLevel.Channel, channel.Channel.ToString().ToLowerInvariant(), channel.Queues)),
        (TotalLevel.Centre, centre.Name, [.. Enumerable.Range(0, forecasts.Length)]),
    ];

    private static (int[] PeriodOf, ImmutableArray<DateRange> Periods) Split(DateOnly[] days, TotalPeriod by)
    {
        var periodOf = new int[days.Length];
        var periods = ImmutableArray.CreateBuilder<DateRange>();
        for (var i = 0; i < days.Length; i++)
        {
            if (i == 0 || IsNext(days[i - 1], days[i], by))
            {
                periods.Add(new DateRange(days[i], days[i]));
            }

            periods[^1] = new DateRange(periods[^1].First, days[i]);
            periodOf[i] = periods.Count - 1;
        }

        return (periodOf, periods.ToImmutable());
    }

    private static bool IsNext(DateOnly before, DateOnly day, TotalPeriod by) => by switch
    {
        TotalPeriod.Interval => true,
        TotalPeriod.Day => day != before,
        TotalPeriod.Week => day != before && day.DayOfWeek == DayOfWeek.Monday,
        _ => day.Month != before.Month,
    };

    private static TotalForecast Rounded(TotalForecast forecast)
    {
        static ImmutableArray<double> Round(ImmutableArray<double> values) => [.. values.Select(value => Math.Round(value, Decimals))];
        return new TotalForecast(forecast.Contacts.Select(Round), forecast.AgentHours.Select(Round));
    }
}
