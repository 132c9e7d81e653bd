using CsOps.Forecast.Time;

namespace CsOps.Forecast.Performance.Presence;

/// <summary>From a person's login to the logout.</summary>
/// <param name="Source">The system that it came from.</param>
/// <param name="Agent">Who: an id of the centre where the name is known there, else what the system says.</param>
/// <param name="Span">When, UTC.</param>
public sealed record AgentSession(string Source, string Agent, Interval Span);
