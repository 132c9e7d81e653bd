namespace CsOps.Forecast.Queueing;

/// <summary>What a service level counts as met, and of which contacts it is the share: where people abandon, the same queue has five of them.</summary>
/// <remarks>Without abandonment all five are one number.</remarks>
public enum ServiceLevelDefinition
{
    /// <summary>Answered within the acceptable wait, of all that were offered: an abandon is a failure. The default everywhere.</summary>
    AnsweredOfOffered,

    /// <summary>Answered within the acceptable wait, of those that were answered at all: abandons do not count.</summary>
    AnsweredOfAnswered,

    /// <summary>Answered within the acceptable wait, of those offered that did not abandon within it.</summary>
    AnsweredExcludingShortAbandons,

    /// <summary>Waited at most the acceptable wait, whether answered or abandoned, of all that were offered.</summary>
    WaitedAtMost,

    /// <summary>Answered within the acceptable wait or abandoned at any time, of all that were offered: not monotone in the agents.</summary>
    AbandonsCountAsMet,
}
