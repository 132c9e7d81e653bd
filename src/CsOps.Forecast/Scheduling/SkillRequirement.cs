using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>The agents that must be present for one skill, per interval.</summary>
/// <param name="Skill">The skill's name (a queue).</param>
/// <param name="Required">Agents to schedule, shrinkage included; length = the problem's grid.</param>
public sealed record SkillRequirement(string Skill, ImmutableArray<int> Required);
