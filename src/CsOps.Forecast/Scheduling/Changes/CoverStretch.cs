using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>A stretch of time in which the agents that a skill lacks are other than they were.</summary>
/// <param name="Skill">The skill's name.</param>
/// <param name="Span">From start to end, UTC.</param>
/// <param name="MissingBefore">Agents that were missing all the while, 0 or more.</param>
/// <param name="MissingAfter">Agents that are missing all the while, 0 or more.</param>
public sealed record CoverStretch(string Skill, Interval Span, int MissingBefore, int MissingAfter);
