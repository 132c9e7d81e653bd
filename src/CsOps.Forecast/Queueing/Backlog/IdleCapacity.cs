namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>The deferred work that agents of a queue answered at once do while no contact waits for them: a blended queue.</summary>
/// <remarks>
/// In an interval n agents are busy with contacts for the carried load a, so n − a of them are idle on average. Of that time a fraction is
/// lost by going back and forth, and the rest does deferred work: (n − a)·(1 − loss)·(work of an agent in an interval). Fluid, like the
/// backlog: it knows the mean of the idle time and not that it comes in short pieces; and the contacts are taken to interrupt the deferred
/// work at once, so that their waits are what they would be without it.
/// </remarks>
public static class IdleCapacity
{
    /// <summary>Writes the capacity for deferred work of each interval.</summary>
    /// <param name="agents">Agents of the queue in each interval, 0 or more.</param>
    /// <param name="carriedLoads">The load they carry in erlangs, 0 or more: the offered load less what abandons or is blocked.</param>
    /// <param name="workPerAgent">Deferred work that one agent does in an interval with nothing else to do, 0 or more.</param>
    /// <param name="loss">The fraction of idle time that is lost, in [0, 1).</param>
    /// <param name="capacity">Receives the work of each interval, 0 or more; 0 where the load is not below the agents.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static void Of(ReadOnlySpan<int> agents, ReadOnlySpan<double> carriedLoads, double workPerAgent, double loss, Span<double> capacity)
    {
        if (carriedLoads.Length != agents.Length || capacity.Length != agents.Length)
        {
            throw new ArgumentException($"There are {carriedLoads.Length} loads and {capacity.Length} capacities for {agents.Length} numbers of agents.", nameof(agents));
        }

        QueueArguments.ThrowIfNotWork(carriedLoads);
        QueueArguments.ThrowIfNotWork(workPerAgent);
        QueueArguments.ThrowIfNotTargetFraction(loss);
        for (var i = 0; i < agents.Length; i++)
        {
            QueueArguments.ThrowIfNotAgents(agents[i]);
            capacity[i] = Math.Max(0, agents[i] - carriedLoads[i]) * (1 - loss) * workPerAgent;
        }
    }
}
