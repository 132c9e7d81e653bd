namespace CsOps.Forecast.History;

/// <summary>What is counted per interval. Contacts belong to the interval in which they arrive.</summary>
public enum HistoryMeasure
{
    /// <summary>Contacts that reached the queue.</summary>
    Offered,

    /// <summary>Contacts answered by an agent.</summary>
    Handled,

    /// <summary>Contacts that left before an answer.</summary>
    Abandoned,

    /// <summary>Contacts that left for another queue or a callback.</summary>
    FlowedOut,

    /// <summary>Seconds of talk, hold and after-contact work of the contacts handled.</summary>
    HandleSeconds,

    /// <summary>Seconds waited by the contacts handled.</summary>
    WaitSeconds,
}
