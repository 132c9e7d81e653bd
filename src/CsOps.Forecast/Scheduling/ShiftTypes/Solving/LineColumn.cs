namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>A line that an agent may work: a column of the linear programme.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Line">The type of each day, 0 for off.</param>
/// <param name="Cost">What the agent's requests cost.</param>
/// <param name="Rows">The lines of cover that it counts for.</param>
/// <param name="IsWhole">Whether it keeps every rule; else it only stands in until there is one that does.</param>
internal sealed record LineColumn(int Agent, byte[] Line, double Cost, int[] Rows, bool IsWhole);
