using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>What customers would meet in the days of a roster.</summary>
public sealed record SimulatedRoster
{
    /// <summary>The intervals of the period.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>The days of the period, on the centre's calendar.</summary>
    public required DateRange Days { get; init; }

    /// <summary>The queues that are forecast, in the order of the forecasts.</summary>
    public required ImmutableArray<QueueService> Queues { get; init; }

    /// <summary>How often each day was simulated.</summary>
    public required int Replications { get; init; }
}
