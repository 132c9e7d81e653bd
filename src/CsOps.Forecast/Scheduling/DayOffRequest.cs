namespace CsOps.Forecast.Scheduling;

/// <summary>A day that an agent asked to have off.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weight">What refusing it costs, in the units of the scheduler's weights; 0 or more.</param>
public readonly record struct DayOffRequest(DateOnly Date, double Weight);
