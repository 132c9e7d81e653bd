using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>Something known about a stretch of history.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">When, UTC; an interval that it touches is marked.</param>
/// <param name="Queue">The queue, or null for all.</param>
/// <param name="Name">For people; the reason of a change gives it.</param>
public sealed record HistoryMark(HistoryMarkKind Kind, Interval Span, string? Queue, string Name);
