namespace CsOps.Forecast.Queueing.Transient;

/// <summary>What becomes of the contacts that agents are working on when there are fewer agents in the next interval.</summary>
/// <remarks>The rule moves single intervals by several points where handle times are long, and by less than half a point where they are short.</remarks>
public enum ShiftEndRule
{
    /// <summary>The contacts that the remaining agents cannot take go back to the head of the queue, and wait again. The default.</summary>
    HandOver,

    /// <summary>Every agent finishes the contact in hand before leaving; nobody starts a new one until there is an agent for it.</summary>
    FinishContact,
}
