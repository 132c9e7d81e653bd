using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>An answer to a query about a published roster: what would change, what it costs, and which rules it breaks.</summary>
public sealed record RosterOption
{
    /// <summary>What it asks of the agent.</summary>
    public required RosterOptionKind Kind { get; init; }

    /// <summary>Who takes part besides the agent asked about; null where nobody does.</summary>
    public string? AgentId { get; init; }

    /// <summary>The changes, by date, then by agent.</summary>
    public required ImmutableArray<RosterChange> Changes { get; init; }

    /// <summary>What they cost.</summary>
    public required RosterCostChange Cost { get; init; }

    /// <summary>Pay more, at the cost of each agent's contract, in the centre's currency; negative: less.</summary>
    public required decimal Pay { get; init; }

    /// <summary>The skills whose cover changes, in the problem's order.</summary>
    public required ImmutableArray<SkillChange> Skills { get; init; }

    /// <summary>When more or fewer agents are missing than before, by skill, then by time.</summary>
    public required ImmutableArray<CoverStretch> Stretches { get; init; }

    /// <summary>Rules that are broken then and are not now; a hard rule that is broken now counts where it is broken by more, or in another way.</summary>
    public required ImmutableArray<RuleViolation> Broken { get; init; }

    /// <summary>Rules that are broken now and are not then.</summary>
    public required ImmutableArray<RuleViolation> Mended { get; init; }

    /// <summary>How often a hard rule is broken that is not now, or not in that way; 0 or more.</summary>
    public int HardRulesBroken => Broken.Count(violation => violation.IsHard);

    /// <summary>Whether no hard rule is broken that is kept now.</summary>
    public bool KeepsHardRules => HardRulesBroken == 0;

    /// <summary>The roster's shifts after the changes.</summary>
    /// <param name="roster">The roster that was asked about.</param>
    public ImmutableArray<Shift> ApplyTo(Roster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return [.. RosterChanges.Apply(roster.Shifts, Changes)];
    }
}
