namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Where a staffing by interval stands at the end of an interval.</summary>
/// <param name="Backlog">The work that waits.</param>
/// <param name="Late">The work that was late so far.</param>
/// <param name="Used">Agent-intervals so far.</param>
/// <param name="Agents">Agents in the interval.</param>
/// <param name="From">The state before, by its place in the list of the interval before.</param>
internal readonly record struct StaffedState(double Backlog, double Late, long Used, int Agents, int From);
