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

    /// <summary>Fraction of the interval's arrivals that abandon within the acceptable wait, in [0, 1].</summary>
    public required double AbandonedWithin { get; init; }

    /// <summary>Mean number waiting in the interval.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Fraction of the time of the agents on duty that they work on contacts, in [0, 1]; 0 without agents.</summary>
    public required double Occupancy { get; init; }

    /// <summary>The service level in one of its meanings, in [0, 1]; <see cref="ServiceLevel"/> is the one of all offered.</summary>
    /// <param name="definition">What counts as met, and of which contacts.</param>
    /// <returns>0 when the contacts that count are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The definition is not one of the five.</exception>
    public double ServiceLevelBy(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => ServiceLevel,
        ServiceLevelDefinition.AnsweredOfAnswered => Share(1 - AbandonProbability),
        ServiceLevelDefinition.AnsweredExcludingShortAbandons => Share(1 - AbandonedWithin),
        ServiceLevelDefinition.WaitedAtMost => Math.Min(1, ServiceLevel + AbandonedWithin),
        ServiceLevelDefinition.AbandonsCountAsMet => Math.Min(1, ServiceLevel + AbandonProbability),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "A service level has one of five definitions."),
    };

    private double Share(double ofThose) => ofThose > 0 ? Math.Min(1, ServiceLevel / ofThose) : 0;
}
