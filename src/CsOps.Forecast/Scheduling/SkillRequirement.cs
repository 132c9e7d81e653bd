using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>The agents that must be present for one skill, per interval.</summary>
/// <param name="Skill">The skill's name (a queue).</param>
/// <param name="Required">Agents to schedule, shrinkage included, 0 or more; length = the problem's grid.</param>
public sealed record SkillRequirement(string Skill, ImmutableArray<int> Required)
{
    /// <summary>How much a missing agent of this skill matters beside one of another skill, over 0. Default: 1.</summary>
    public double Weight { get; init; } = 1;
}
