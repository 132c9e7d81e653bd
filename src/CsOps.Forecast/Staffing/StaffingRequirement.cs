using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents one queue needs in each interval.</summary>
public sealed record StaffingRequirement
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>The intervals.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>One requirement an interval; length = the grid's count.</summary>
    public required ImmutableArray<IntervalRequirement> Intervals { get; init; }

    /// <summary>How it was computed, in a sentence for people: the queueing model and its assumptions.</summary>
    public required string Method { get; init; }

    /// <summary>What a planner should know about it, in sentences; mostly none.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
