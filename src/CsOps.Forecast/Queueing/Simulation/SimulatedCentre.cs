using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A contact centre to simulate: skills, groups of agents, and the rules of a day.</summary>
public sealed record SimulatedCentre
{
    /// <summary>The skills, at least one.</summary>
    public required ImmutableArray<SimulatedSkill> Skills { get; init; }

    /// <summary>The groups, at least one.</summary>
    public required ImmutableArray<SimulatedGroup> Groups { get; init; }

    /// <summary>The length of an interval in seconds, above 0. Default: 1,800.</summary>
    public double IntervalSeconds { get; init; } = 1800;

    /// <summary>What agents do whose time ends with a contact in hand. Default: finish it.</summary>
    public ShiftEndRule ShiftEnd { get; init; } = ShiftEndRule.FinishContact;

    /// <summary>What happens to the contacts that wait when the day ends. Default: they are served.</summary>
    public ClosingRule Closing { get; init; }

    /// <summary>Whether one lot decides the day's factor of all skills, so that busy days are busy for all. Default: each has its own.</summary>
    public bool IsDayVariationShared { get; init; }
}
