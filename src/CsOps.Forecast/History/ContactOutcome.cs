namespace CsOps.Forecast.History;

/// <summary>What became of a contact that reached a queue. Offered = handled + abandoned + flowed out + still waiting.</summary>
public enum ContactOutcome
{
    /// <summary>Not known, or still waiting when the log was written.</summary>
    Waiting,

    /// <summary>Answered by an agent.</summary>
    Handled,

    /// <summary>Left before an answer.</summary>
    Abandoned,

    /// <summary>Left for another queue or a callback.</summary>
    FlowedOut,
}
