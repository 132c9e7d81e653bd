using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>A stretch of time in which agents of a skill are missing.</summary>
/// <param name="Skill">The skill's name.</param>
/// <param name="Span">From start to end, UTC; whole intervals of one local day.</param>
/// <param name="Most">The most agents missing at once, over 0; a fraction where a shift or break covers part of an interval.</param>
/// <param name="Hours">Agent-hours missing, over 0.</param>
public sealed record CoverGap(string Skill, Interval Span, double Most, double Hours);
