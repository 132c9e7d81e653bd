namespace CsOps.Forecast.Queueing;

/// <summary>What becomes of the contacts that agents are working on when there are fewer agents from now on: at the end of a shift, or in a break.</summary>
/// <remarks>The rule moves single intervals by several points where handle times are long, and by less than half a point where they are short.</remarks>
public enum ShiftEndRule
{
    /// <summary>
    /// The contacts that the remaining agents cannot take go back to the head of the queue, and wait again: with the handling that is left and a fresh
    /// patience. Their wait is not counted again.
    /// </summary>
    HandOver,

    /// <summary>Every agent finishes the contact in hand before leaving, whoever finishes first first; nobody starts a new one until there is an agent for it.</summary>
    FinishContact,
}
