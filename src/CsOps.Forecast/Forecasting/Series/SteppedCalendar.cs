using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>The calendar of a series' steps, and which rows or intervals the steps were made from.</summary>
/// <param name="Calendar">The steps: history first, then the future.</param>
/// <param name="Positions">
/// Per step the index of its source row or interval, ascending. For rows, history only; for intervals, every step of the calendar.
/// A row or interval that is not listed is no step.
/// </param>
public sealed record SteppedCalendar(StepCalendar Calendar, ImmutableArray<int> Positions);
