namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>A queue whose agents are searched for.</summary>
internal interface IQueueWithAbandonment
{
    /// <summary>What a number of agents makes of waits.</summary>
    /// <param name="agents">Agents, 1 or more, with whom there is a steady state.</param>
    /// <param name="inverseBlockingExcess">1/B − 1 of the agents and the queue's load; may be infinite.</param>
    OfferedWait At(int agents, double inverseBlockingExcess);
}
