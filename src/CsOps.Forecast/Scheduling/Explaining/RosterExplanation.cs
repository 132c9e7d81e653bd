using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>A roster explained: what each agent has, which rules are broken and what would mend them, what cannot be kept, and where agents are missing.</summary>
public sealed record RosterExplanation
{
    /// <summary>The agents asked about, in the problem's order.</summary>
    public required ImmutableArray<AgentExplanation> Agents { get; init; }

    /// <summary>Broken rules that are not about one agent.</summary>
    public required ImmutableArray<ExplainedViolation> Broken { get; init; }

    /// <summary>What cannot be kept, whatever the roster; see <see cref="ConflictFinder"/>.</summary>
    public required ImmutableArray<RosterConflict> Conflicts { get; init; }

    /// <summary>Where agents are missing, the most agent-hours first.</summary>
    public required ImmutableArray<CoverGap> Gaps { get; init; }
}
