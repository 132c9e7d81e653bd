using CsOps.Forecast.History;
using CsOps.Forecast.Queueing.Estimation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Estimating;

/// <summary>What the contacts of one queue, or of several together, say on its customers and its work.</summary>
public sealed record QueueEstimates
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>Contacts offered.</summary>
    public required long Offered { get; init; }

    /// <summary>Contacts abandoned.</summary>
    public required long Abandoned { get; init; }

    /// <summary>The waits from which patience is estimated: of contacts that were abandoned, answered or flowed out, and whose wait is known.</summary>
    public required CensoredWaits Waits { get; init; }

    /// <summary>The mean patience in seconds if it has no memory.</summary>
    public required Estimate Patience { get; init; }

    /// <summary>The Weibull law of patience; null where there is none.</summary>
    public WeibullPatience? Weibull { get; init; }

    /// <summary>The median patience by Kaplan and Meier, in seconds.</summary>
    public required Estimate MedianPatience { get; init; }

    /// <summary>Of all contacts, those abandoned within the short threshold.</summary>
    public required Estimate ShortAbandons { get; init; }

    /// <summary>Handle times of handled contacts, as far as they are known: those of 0 seconds count, as in the history. Null where none is above 0.</summary>
    public HandleTimes? Handle { get; init; }

    /// <summary>The scatter of the counts of intervals; null where the log is too short, and of several queues together.</summary>
    public Overdispersion? Scatter { get; init; }

    /// <summary>Who called again; null where customers are not known.</summary>
    public Redials? Redials { get; init; }

    /// <summary>Estimates from the contacts of one queue.</summary>
    /// <param name="sample">The contacts.</param>
    /// <param name="history">Their counts by interval; null to leave the scatter out.</param>
    /// <param name="zone">The zone by whose clock the intervals of a week are told.</param>
    /// <param name="options">Thresholds.</param>
    /// <returns>The estimates.</returns>
    public static QueueEstimates Of(ContactSample sample, QueueHistory? history, TimeZoneInfo zone, EstimateOptions options)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(options);
        var waits = WaitsOf(sample);
        double[] handled =
        [
            .. Enumerable.Range(0, sample.Outcomes.Length)
                .Where(i => sample.Outcomes[i] == ContactOutcome.Handled && !double.IsNaN(sample.HandleSeconds[i]))
                .Select(i => sample.HandleSeconds[i]),
        ];
        return new QueueEstimates
        {
            Queue = sample.Queue,
            Offered = sample.Outcomes.Length,
            Abandoned = sample.Outcomes.Count(outcome => outcome == ContactOutcome.Abandoned),
            Waits = waits,
            Patience = Queueing.Estimation.Patience.Mean(waits),
            Weibull = Queueing.Estimation.Patience.Weibull(waits),
            MedianPatience = Queueing.Estimation.Patience.Survival(waits).Quantile(0.5),
            ShortAbandons = waits.ShortAbandons(options.ShortAbandon.TotalSeconds),
            Handle = Array.Exists(handled, seconds => seconds > 0) ? HandleTimes.Of(handled) : null,
            Scatter = history is null ? null : ScatterOf(history, zone),
            Redials = RedialsOf(sample, options.RedialWindow),
        };
    }

    private static CensoredWaits WaitsOf(ContactSample sample)
    {
        int[] known =
        [
            .. Enumerable.Range(0, sample.Outcomes.Length)
                .Where(i => sample.Outcomes[i] != ContactOutcome.Waiting && double.IsFinite(sample.WaitSeconds[i])),
        ];
        return new CensoredWaits([.. known.Select(i => sample.WaitSeconds[i])], [.. known.Select(i => sample.Outcomes[i] == ContactOutcome.Abandoned)]);
    }

    private static Overdispersion? ScatterOf(QueueHistory history, TimeZoneInfo zone)
    {
        var calendar = new LocalCalendar(history.Grid, zone);
        int[] observed = [.. Enumerable.Range(0, history.Grid.Count).Where(i => !double.IsNaN(history.Offered[i]))];
        var offered = history.Offered.ToArray();
        return Overdispersion.Of(
            [.. observed.Select(i => offered[i])], [.. observed.Select(i => ((int)calendar.WeekdayOf(i) * calendar.SlotsPerDay) + calendar.SlotOf(i))]);
    }

    private static Redials? RedialsOf(ContactSample sample, TimeSpan window)
    {
        int[] known =
        [
            .. Enumerable.Range(0, sample.Outcomes.Length)
                .Where(i => sample.Customers[i] != 0 && sample.Outcomes[i] is ContactOutcome.Abandoned or ContactOutcome.Handled),
        ];
        if (known.Length == 0)
        {
            return null;
        }

        var origin = sample.Arrivals[known[0]];
        double[] starts = [.. known.Select(i => (sample.Arrivals[i] - origin).TotalSeconds)];
        double[] ends = [.. known.Select((i, k) => starts[k] + Known(sample.WaitSeconds[i]) + (sample.Outcomes[i] == ContactOutcome.Handled ? Known(sample.HandleSeconds[i]) : 0))];
        return Queueing.Estimation.Redials.Of(
            [.. known.Select(i => sample.Customers[i])], starts, ends, [.. known.Select(i => sample.Outcomes[i] == ContactOutcome.Abandoned)], window.TotalSeconds);
    }

    private static double Known(double seconds) => double.IsNaN(seconds) ? 0 : seconds;
}
