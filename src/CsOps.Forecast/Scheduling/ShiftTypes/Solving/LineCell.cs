namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>A type of shift, or 0 for off, of an agent on a day.</summary>
internal readonly record struct LineCell(int Agent, int Day, int Type);
