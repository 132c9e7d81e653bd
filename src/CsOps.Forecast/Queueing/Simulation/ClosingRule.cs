namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What happens to the contacts that wait when the day ends. What is in hand is always finished.</summary>
public enum ClosingRule
{
    /// <summary>The agents of the last interval stay until nobody waits; patience goes on. The default.</summary>
    ServeWaiting,

    /// <summary>They are sent away: counted as abandoned at the close, and as turned away.</summary>
    TurnAway,
}
