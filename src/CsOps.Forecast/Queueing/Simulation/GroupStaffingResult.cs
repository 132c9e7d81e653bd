using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The agents of each group, and what they reach.</summary>
public sealed record GroupStaffingResult
{
    /// <summary>Agents by group.</summary>
    public required ImmutableArray<int> Agents { get; init; }

    /// <summary>What they cost together: their number where nothing else was said.</summary>
    public required double Cost { get; init; }

    /// <summary>The figures with these agents, at the half width that was asked for.</summary>
    public required SimulationResult Result { get; init; }

    /// <summary>Stafflings that were simulated.</summary>
    public required int Tried { get; init; }
}
