using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>Who works what, how it covers the requirement, and which rules it breaks.</summary>
public sealed record Roster
{
    /// <summary>What kind of answer it is.</summary>
    public required ScheduleStatus Status { get; init; }

    /// <summary>The shifts, ordered by agent (in the problem's order), then by start.</summary>
    public required ImmutableArray<Shift> Shifts { get; init; }

    /// <summary>How each skill is covered, in the problem's order.</summary>
    public required ImmutableArray<SkillCoverage> Coverage { get; init; }

    /// <summary>Every rule broken; empty when none is.</summary>
    public required ImmutableArray<RuleViolation> Violations { get; init; }
}
