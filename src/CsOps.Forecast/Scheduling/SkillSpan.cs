using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>A time in which an agent at work is counted for one skill without a pause.</summary>
/// <param name="AgentId">Whose.</param>
/// <param name="Skill">The skill's name, with its level where one is asked for.</param>
/// <param name="Span">From start to end, UTC.</param>
public sealed record SkillSpan(string AgentId, string Skill, Interval Span);
