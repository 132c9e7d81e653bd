using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>What a waiting queue with abandonment (M/M/n+M) does in the long run.</summary>
/// <remarks>
/// Made by <see cref="ErlangA.Solve"/>. Probabilities are of all contacts that are offered unless they say otherwise. Where nobody can be
/// answered (no agents) waits until an answer are infinite; the wait of the contacts that abandon is
/// the limit where there are none. <c>default</c> is a queue that has not been solved; do not use it.
/// </remarks>
public readonly record struct ErlangAResult
{
    /// <summary>Agents.</summary>
    public required int Agents { get; init; }

    /// <summary>Offered load, in erlangs.</summary>
    public required double Load { get; init; }

    /// <summary>Mean handle time, in seconds.</summary>
    public required double HandleSeconds { get; init; }

    /// <summary>Mean patience, in seconds; may be infinite.</summary>
    public required double PatienceSeconds { get; init; }

    /// <summary>The threshold of the service levels, in seconds.</summary>
    public required double AcceptableWaitSeconds { get; init; }

    /// <summary>Whether the queue settles: always where people abandon; without abandonment, unstable when agents ≤ load.</summary>
    public required QueueState State { get; init; }

    /// <summary>Probability that a contact waits, in [0, 1].</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Probability that a contact abandons, in [0, 1]; 0 with endless patience, also when the queue is unstable.</summary>
    public required double AbandonmentProbability { get; init; }

    /// <summary>
    /// Probability that a contact is answered, in [0, 1]: 1 − <see cref="AbandonmentProbability"/>, computed without subtracting. An
    /// unstable queue answers agents / load of its contacts and the rest never.
    /// </summary>
    public required double ServedProbability { get; init; }

    /// <summary>Mean wait of all contacts until they are answered or leave, in seconds; infinity when unstable.</summary>
    public required double AverageWaitSeconds { get; init; }

    /// <summary>Mean wait of the contacts that are answered, in seconds; infinity when unstable or without agents.</summary>
    public required double AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Mean wait of the contacts that abandon, in seconds; with endless patience the limit as patience grows.</summary>
    public required double AverageWaitOfAbandonedSeconds { get; init; }

    /// <summary>Mean number waiting, by Little's law; infinity when unstable.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Fraction of agent time spent on contacts, in [0, 1]: load · served / agents; 1 when unstable and without agents.</summary>
    public required double Occupancy { get; init; }

    /// <summary>Probability that a contact that never abandons would wait longer than the threshold, in [0, 1].</summary>
    public required double OfferedWaitTail { get; init; }

    /// <summary>Probability of being answered within the threshold, in [0, 1].</summary>
    public required double AnsweredWithin { get; init; }

    /// <summary>Probability of being answered, but after the threshold, in [0, 1]; of an unstable queue, also of waiting for ever.</summary>
    public required double AnsweredLate { get; init; }

    /// <summary>Probability of abandoning within the threshold, in [0, 1].</summary>
    public required double AbandonedWithin { get; init; }

    /// <summary>Probability of waiting longer than the threshold, whatever comes then, in [0, 1].</summary>
    public required double StillWaiting { get; init; }

    /// <summary>The service level in one of its meanings, in [0, 1].</summary>
    /// <param name="definition">What counts as met, and of which contacts.</param>
    /// <returns>0 when the contacts that count are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The definition is not one of the five.</exception>
    public double ServiceLevel(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => AnsweredWithin,
        ServiceLevelDefinition.AnsweredOfAnswered => Share(AnsweredWithin, AnsweredLate),
        ServiceLevelDefinition.AnsweredExcludingShortAbandons => Share(AnsweredWithin, StillWaiting),
        ServiceLevelDefinition.WaitedAtMost => Math.Min(1, AnsweredWithin + AbandonedWithin),
        ServiceLevelDefinition.AbandonsCountAsMet => Math.Min(1, AnsweredWithin + AbandonmentProbability),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "A service level has one of five definitions."),
    };

    /// <summary>1 − <see cref="ServiceLevel"/>, computed without subtracting: accurate also where the service level rounds to 1.</summary>
    /// <inheritdoc cref="ServiceLevel" path="/param"/>
    /// <returns>In [0, 1]; 1 when the contacts that count are none.</returns>
    /// <inheritdoc cref="ServiceLevel" path="/exception"/>
    public double ServiceLevelMiss(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => Math.Min(1, AbandonmentProbability + AnsweredLate),
        ServiceLevelDefinition.AnsweredOfAnswered => Rest(AnsweredWithin, AnsweredLate),
        ServiceLevelDefinition.AnsweredExcludingShortAbandons => Rest(AnsweredWithin, StillWaiting),
        ServiceLevelDefinition.WaitedAtMost => StillWaiting,
        ServiceLevelDefinition.AbandonsCountAsMet => AnsweredLate,
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "A service level has one of five definitions."),
    };

    internal static ErlangAResult Of(
        in OfferedWait wait, int agents, double load, double handleSeconds, double patienceSeconds, double acceptableWaitSeconds)
    {
        var unitSeconds = wait.HandleTimesPerUnit * handleSeconds;
        var servedWait = (wait.Within.ServedWait + wait.Beyond.ServedWait) * unitSeconds;
        var averageWait = servedWait + ((wait.Within.AbandonedWait + wait.Beyond.AbandonedWait) * unitSeconds);
        var served = Math.Min(1, wait.Served);
        return new ErlangAResult
        {
            Agents = agents,
            Load = load,
            HandleSeconds = handleSeconds,
            PatienceSeconds = patienceSeconds,
            AcceptableWaitSeconds = acceptableWaitSeconds,
            State = QueueState.Stable,
            WaitProbability = Math.Min(1, wait.Within.Mass + wait.Beyond.Mass),
            AbandonmentProbability = Math.Min(1, wait.Abandoned),
            ServedProbability = served,
            AverageWaitSeconds = averageWait,
            AverageSpeedOfAnswerSeconds = served > 0 ? servedWait / served : double.PositiveInfinity,
            AverageWaitOfAbandonedSeconds = wait.MeanWaitOfAbandoned * unitSeconds,
            QueueLength = load / handleSeconds * averageWait,
            Occupancy = Math.Min(1, load / agents * served),
            OfferedWaitTail = Math.Min(1, wait.Beyond.Mass),
            AnsweredWithin = Math.Min(1, wait.AnsweredWithin),
            AnsweredLate = Math.Min(1, wait.Beyond.Served),
            AbandonedWithin = Math.Min(1, wait.AbandonedWithin),
            StillWaiting = Math.Min(1, wait.StillWaiting),
        };
    }

    internal static ErlangAResult OfEndlessPatience(in ErlangCResult queue, double acceptableWaitSeconds) =>
        queue.State == QueueState.Unstable
            ? Unstable((int)queue.Agents, queue.Load, queue.HandleSeconds, double.PositiveInfinity, acceptableWaitSeconds, 0, 0)
            : new()
            {
                Agents = (int)queue.Agents,
                Load = queue.Load,
                HandleSeconds = queue.HandleSeconds,
                PatienceSeconds = double.PositiveInfinity,
                AcceptableWaitSeconds = acceptableWaitSeconds,
                State = QueueState.Stable,
                WaitProbability = queue.WaitProbability,
                AbandonmentProbability = 0,
                ServedProbability = 1,
                AverageWaitSeconds = queue.AverageSpeedOfAnswerSeconds,
                AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
                AverageWaitOfAbandonedSeconds = queue.WaitOfDelayedSeconds,
                QueueLength = queue.QueueLength,
                Occupancy = queue.Occupancy,
                OfferedWaitTail = queue.ServiceLevelMiss,
                AnsweredWithin = queue.ServiceLevel,
                AnsweredLate = queue.ServiceLevelMiss,
                AbandonedWithin = 0,
                StillWaiting = queue.ServiceLevelMiss,
            };

    /// <summary>A queue that grows without end, because enough contacts never leave: the others all do.</summary>
    internal static ErlangAResult Unstable(
        int agents, double load, double handleSeconds, double patienceSeconds, double acceptableWaitSeconds, double impatient, double impatientWithin)
    {
        var served = load > 0 ? Math.Min(agents / load, 1 - impatient) : 0;
        return Overwhelmed(agents, load, handleSeconds, patienceSeconds, acceptableWaitSeconds, impatientWithin) with
        {
            State = QueueState.Unstable,
            AbandonmentProbability = impatient,
            ServedProbability = served,
            AverageWaitSeconds = double.PositiveInfinity,
            AverageWaitOfAbandonedSeconds = patienceSeconds,
            QueueLength = double.PositiveInfinity,
            AnsweredLate = 1 - impatient,
        };
    }

    /// <summary>A queue in which waits are so long that nobody is answered: there are no agents, or endlessly many contacts.</summary>
    internal static ErlangAResult Overwhelmed(
        int agents, double load, double handleSeconds, double patienceSeconds, double acceptableWaitSeconds, double impatientWithin) => new()
        {
            Agents = agents,
            Load = load,
            HandleSeconds = handleSeconds,
            PatienceSeconds = patienceSeconds,
            AcceptableWaitSeconds = acceptableWaitSeconds,
            State = QueueState.Stable,
            WaitProbability = 1,
            AbandonmentProbability = 1,
            ServedProbability = 0,
            AverageWaitSeconds = patienceSeconds,
            AverageSpeedOfAnswerSeconds = double.PositiveInfinity,
            AverageWaitOfAbandonedSeconds = patienceSeconds,
            QueueLength = load / handleSeconds * patienceSeconds,
            Occupancy = 1,
            OfferedWaitTail = 1,
            AnsweredWithin = 0,
            AnsweredLate = 0,
            AbandonedWithin = impatientWithin,
            StillWaiting = 1 - impatientWithin,
        };

    private static double Share(double counted, double rest) => counted > 0 ? counted / (counted + rest) : 0;

    private static double Rest(double counted, double rest) => counted > 0 ? rest / (counted + rest) : 1;
}
