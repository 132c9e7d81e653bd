using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What a centre's groups must reach, and what their agents cost.</summary>
public sealed record GroupStaffingTarget
{
    /// <summary>The service level of every skill, a fraction from 0 up to, not including, 1. Default: 0.8.</summary>
    public double ServiceLevel { get; init; } = 0.8;

    /// <summary>Service levels by skill in the place of <see cref="ServiceLevel"/>; empty for none. Default: none.</summary>
    public ImmutableArray<double> ServiceLevels { get; init; } = [];

    /// <summary>What counts as met, and of which contacts. Default: answered in time of those offered.</summary>
    public ServiceLevelDefinition Definition { get; init; }

    /// <summary>What an agent of each group costs, above 0; empty: all the same, and the fewest agents are looked for. Default: empty.</summary>
    public ImmutableArray<double> AgentCosts { get; init; } = [];
}
