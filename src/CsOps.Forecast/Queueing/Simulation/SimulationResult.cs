using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What a simulation found.</summary>
public sealed record SimulationResult
{
    /// <summary>Each skill, over the whole time.</summary>
    public required ImmutableArray<SkillMeasures> Skills { get; init; }

    /// <summary>All skills together.</summary>
    public required SkillMeasures All { get; init; }

    /// <summary>For each group, the share of the time of those present in which they had a contact in hand.</summary>
    public required ImmutableArray<SimulatedFigure> Occupancies { get; init; }

    /// <summary>For each skill, each interval of the day; empty in a steady state.</summary>
    public required ImmutableArray<ImmutableArray<SkillMeasures>> SkillIntervals { get; init; }

    /// <summary>For each group, its occupancy in each interval of the day; empty in a steady state.</summary>
    public required ImmutableArray<ImmutableArray<SimulatedFigure>> OccupancyIntervals { get; init; }

    /// <summary>Independent days, or in a steady state independent runs.</summary>
    public required int Replications { get; init; }

    /// <summary>Contacts simulated.</summary>
    public required long Contacts { get; init; }

    /// <summary>Whether the half width asked for was reached before days or contacts ran out.</summary>
    public required bool HasConverged { get; init; }
}
