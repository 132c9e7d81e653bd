using System.Collections.Immutable;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>What the customers of one queue would meet.</summary>
public sealed record QueueService
{
    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>What is promised; null where no service level is asked for.</summary>
    public required ServiceLevelTarget? Promise { get; init; }

    /// <summary>Each interval of the grid: the contacts that arrive in it.</summary>
    public required ImmutableArray<AchievedService> Intervals { get; init; }

    /// <summary>Each day of the period in order: the contacts that arrive on it; of a deferred queue those that arrive since the close before, up to its own.</summary>
    public required ImmutableArray<AchievedService> Days { get; init; }

    /// <summary>The whole period.</summary>
    public required AchievedService Whole { get; init; }

    /// <summary>The intervals whose service level is surely below the promise, though the roster has all the agents that are required in them.</summary>
    public int BelowThoughCovered => Intervals.Count(interval => interval.IsBelow(Promise) && interval.MissingHours <= 0);

    /// <summary>The intervals whose service level is surely below the promise, and in which the roster lacks agents.</summary>
    public int BelowAndShort => Intervals.Count(interval => interval.IsBelow(Promise) && interval.MissingHours > 0);

    /// <summary>The intervals that have a service level.</summary>
    public int Judged => Intervals.Count(interval => !double.IsNaN(interval.ServiceLevel.Value));
}
