using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>Dates on which an agent cannot work.</summary>
/// <param name="Dates">The days, inclusive.</param>
/// <param name="Reason">Why, for the planner.</param>
public sealed record Absence(DateRange Dates, string Reason);
