namespace CsOps.Forecast.Queueing.Transient;

/// <summary>What happens to the contacts that arrive in one interval of a day, and what the queue is like in it.</summary>
/// <remarks>
/// The measures of an interval without contacts are those of one that would arrive. <c>default</c> is an interval that has not been solved.
/// </remarks>
public readonly record struct TransientInterval
{
    /// <summary>Expected contacts that arrive in the interval.</summary>
    public required double Contacts { get; init; }

    /// <summary>Agents on duty.</summary>
    public required int Agents { get; init; }

    /// <summary>Fraction of the interval's arrivals answered within the acceptable wait, of all offered, in [0, 1]: an abandon is a failure.</summary>
    public required double ServiceLevel { get; init; }

    /// <summary>Probability that an arrival of the interval waits, in [0, 1].</summary>
    public required double WaitProbability { get; init; }

    /// <summary>
    /// Mean wait of all arrivals of the interval in seconds, until answered or abandoned, whenever that is; infinity when some are never
    /// answered (with a probability above 1e-9) and nobody abandons.
    /// </summary>
    public required double AverageWaitSeconds { get; init; }

    /// <summary>Fraction of the interval's arrivals that abandon sooner or later, in [0, 1]; 0 where nobody abandons.</summary>
    public required double AbandonProbability { get; init; }

    /// <summary>Mean number waiting in the interval.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Fraction of the time of the agents on duty that they work on contacts, in [0, 1]; 0 without agents.</summary>
    public required double Occupancy { get; init; }
}
