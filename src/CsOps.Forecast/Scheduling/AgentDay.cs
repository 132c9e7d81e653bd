using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>What a roster has for one agent on one day.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Shifts">The shifts that start on it, in order.</param>
/// <param name="Absence">Why the agent is away, or null.</param>
/// <param name="RequestMet">Whether the agent asked for the day off and has it; null where it was not asked for.</param>
public sealed record AgentDay(DateOnly Date, ImmutableArray<Shift> Shifts, string? Absence, bool? RequestMet);
