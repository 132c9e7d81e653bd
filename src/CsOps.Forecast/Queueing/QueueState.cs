namespace CsOps.Forecast.Queueing;

/// <summary>Whether a queue settles down.</summary>
public enum QueueState
{
    /// <summary>The agents can do more than arrives: waits have a steady state.</summary>
    Stable,

    /// <summary>As much or more arrives than the agents can do: the queue grows without end.</summary>
    Unstable,
}
