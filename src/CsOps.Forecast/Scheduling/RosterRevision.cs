using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>A roster that people know already, what of it must stay, and what it costs to change the rest.</summary>
public sealed record RosterRevision
{
    /// <summary>The shifts that were published. Those of agents who are not in the problem are left out.</summary>
    public required ImmutableArray<Shift> Published { get; init; }

    /// <summary>Ids of agents whose shifts and days off stay as published.</summary>
    public ImmutableArray<string> PinnedAgents { get; init; } = [];

    /// <summary>Days on which everybody's shifts and days off stay as published.</summary>
    public ImmutableArray<DateRange> PinnedDays { get; init; } = [];

    /// <summary>
    /// The moment before which nothing changes: shifts that began before it stay, and no new one begins before it. Default: null, none.
    /// </summary>
    public DateTimeOffset? PinnedBefore { get; init; }

    /// <summary>
    /// What it costs, in the units of the scheduler's weights, when an agent's day is not as published: a shift more, a shift less, another template or
    /// another start. 0 or more. Default: 5, half a missing agent-hour.
    /// </summary>
    public double CostPerChange { get; init; } = 5;

    /// <summary>What it costs when only the breaks of a shift are not as published; 0 or more. Default: 0.5.</summary>
    public double CostPerBreakChange { get; init; } = 0.5;
}
