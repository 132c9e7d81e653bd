using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>One working spell of one agent.</summary>
/// <param name="AgentId">Whose.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Span">From start to end, UTC.</param>
/// <param name="Breaks">Its breaks in order.</param>
public sealed record Shift(string AgentId, DateOnly Date, string Template, Interval Span, ImmutableArray<Break> Breaks);
