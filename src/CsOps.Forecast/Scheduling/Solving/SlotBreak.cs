namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A break measured in slots: its length, and its earliest and latest start from the start of the shift.</summary>
internal readonly record struct SlotBreak(int Length, int Earliest, int Latest);
