namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>An agent's wish to work a shift on a day, or not to.</summary>
/// <param name="Agent">The agent's place in the problem's agents, from 0.</param>
/// <param name="Day">The day, from 0.</param>
/// <param name="Type">The type's place in the problem's types, from 0.</param>
/// <param name="Weight">What it costs not to grant it, 0 or more.</param>
/// <param name="IsWanted">Whether the agent wants this shift; else it is the one not wanted.</param>
public readonly record struct ShiftTypeRequest(int Agent, int Day, int Type, int Weight, bool IsWanted);
