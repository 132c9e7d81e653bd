using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Agents for each interval.</summary>
/// <param name="Agents">Agents in each interval, 0 or more.</param>
/// <param name="IsProven">Whether no staffing within the same limit has fewer agent-intervals; false: nobody can be taken away, but fewer may exist.</param>
public sealed record HourlyAgents(ImmutableArray<int> Agents, bool IsProven)
{
    /// <summary>The sum of the agents over the intervals.</summary>
    public long AgentIntervals => Agents.Sum(agents => (long)agents);
}
