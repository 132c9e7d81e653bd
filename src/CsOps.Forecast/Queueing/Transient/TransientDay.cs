using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>What happens on a day whose rates and agents change from interval to interval: made by <see cref="TransientSolver.Solve"/>.</summary>
public sealed record TransientDay
{
    /// <summary>One an interval, in order.</summary>
    public required ImmutableArray<TransientInterval> Intervals { get; init; }

    /// <summary>Expected contacts of the day.</summary>
    public required double Offered { get; init; }

    /// <summary>Fraction of the day's contacts answered within the acceptable wait, in [0, 1]; 1 when there are none.</summary>
    public required double ServiceLevel { get; init; }

    /// <summary>Mean wait of the day's contacts in seconds, until answered or abandoned; 0 when there are none, infinity when one interval's is.</summary>
    public required double AverageWaitSeconds { get; init; }

    /// <summary>Fraction of the day's contacts that abandon, in [0, 1]; 0 where nobody abandons, or there are none.</summary>
    public required double AbandonProbability { get; init; }

    /// <summary>Mean number in the system, waiting or with an agent, when the day ends.</summary>
    public required double InSystemAtEnd { get; init; }

    /// <summary>Agents on duty, summed over the intervals.</summary>
    public int AgentIntervals => Intervals.Sum(interval => interval.Agents);

    /// <summary>Day's totals from its intervals, weighted by their contacts.</summary>
    internal static TransientDay Of(ImmutableArray<TransientInterval> intervals, double inSystemAtEnd)
    {
        var offered = intervals.Sum(interval => interval.Contacts);
        return new TransientDay
        {
            Intervals = intervals,
            Offered = offered,
            ServiceLevel = offered == 0 ? 1 : Weighted(intervals, interval => interval.ServiceLevel) / offered,
            AverageWaitSeconds = offered == 0 ? 0 : Weighted(intervals, interval => interval.AverageWaitSeconds) / offered,
            AbandonProbability = offered == 0 ? 0 : Weighted(intervals, interval => interval.AbandonProbability) / offered,
            InSystemAtEnd = inSystemAtEnd,
        };
    }

    /// <summary>An interval without contacts counts for nothing, even where a contact would wait for ever.</summary>
    private static double Weighted(ImmutableArray<TransientInterval> intervals, Func<TransientInterval, double> measure) =>
        intervals.Where(interval => interval.Contacts > 0).Sum(interval => interval.Contacts * measure(interval));
}
