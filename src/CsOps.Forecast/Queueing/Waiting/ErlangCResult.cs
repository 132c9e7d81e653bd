using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>What a waiting queue (M/M/n) does in the long run.</summary>
/// <remarks>
/// Made by <see cref="ErlangC.Solve"/>. An unstable queue has stated values: everyone waits, for ever, and agents are always busy.
/// <c>default</c> is a queue without agents and without contacts that has not been solved; do not use it.
/// </remarks>
public readonly record struct ErlangCResult
{
    private const double CloseToTail = 0.05;

    /// <summary>Agents; not whole only from <see cref="ErlangC.SolveFractional"/>.</summary>
    public required double Agents { get; init; }

    /// <summary>Offered load, in erlangs.</summary>
    public required double Load { get; init; }

    /// <summary>Mean handle time, in seconds.</summary>
    public required double HandleSeconds { get; init; }

    /// <summary>Whether the queue settles: unstable when agents ≤ load.</summary>
    public required QueueState State { get; init; }

    /// <summary>Erlang B of the same agents and load, in [0, 1]; stated also for an unstable queue, which could lose contacts in a loss system.</summary>
    public required double Blocking { get; init; }

    /// <summary>Probability that a contact waits, in [0, 1]; 1 when unstable.</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Fraction answered within the acceptable wait, in [0, 1]; 0 when unstable. Accurate also where it is tiny.</summary>
    public required double ServiceLevel { get; init; }

    /// <summary>1 − <see cref="ServiceLevel"/>, computed without subtracting: accurate also where the service level rounds to 1.</summary>
    public required double ServiceLevelMiss { get; init; }

    /// <summary>Mean wait of all contacts in seconds (nobody abandons, so this is also the average wait); infinity when unstable.</summary>
    public required double AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Mean wait of those that wait, in seconds: handle time / (agents − load); infinity when unstable.</summary>
    public required double WaitOfDelayedSeconds { get; init; }

    /// <summary>Mean number waiting, by Little's law; infinity when unstable.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Mean number waiting or with an agent; infinity when unstable.</summary>
    public required double InSystem { get; init; }

    /// <summary>Fraction of agent time spent on contacts, in [0, 1]: load / agents; 1 when unstable.</summary>
    public required double Occupancy { get; init; }

    /// <summary>The wait in seconds that a fraction <paramref name="fraction"/> of all contacts does not exceed.</summary>
    /// <param name="fraction">In [0, 1), read as the decimal it is written as: 0.8 is four fifths.</param>
    /// <returns>0 when at least that fraction does not wait at all; infinity when the queue is unstable.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is outside [0, 1).</exception>
    /// <remarks>Solves C · e^(−w·(n − a)/h) = 1 − p for w.</remarks>
    public double WaitPercentileSeconds(double fraction)
    {
        QueueArguments.ThrowIfNotTargetFraction(fraction);
        if (State == QueueState.Unstable)
        {
            return double.PositiveInfinity;
        }

        var written = (decimal)fraction;
        var tail = written < 1 ? 1 - DoubleDouble.From(written) : 1 - (DoubleDouble)fraction;
        var excess = (WaitProbability / tail.High) - 1;
        if (Math.Abs(excess) >= CloseToTail)
        {
            return excess > 0 ? Math.Log(WaitProbability / tail.High) * WaitOfDelayedSeconds : 0;
        }

        // The logarithm of a number near 1: the wait probability itself needs more digits than a double has.
        excess = ((ErlangC.WaitProbabilityExactly(Agents, Load) - tail) / tail).High;
        return excess > 0 ? Elementary.LogOf1Plus(excess) * WaitOfDelayedSeconds : 0;
    }
}
