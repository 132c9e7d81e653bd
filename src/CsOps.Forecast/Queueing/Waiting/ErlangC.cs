using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>Erlang's waiting system (M/M/n): contacts wait, first come first served, for the first free agent.</summary>
/// <remarks>
/// Poisson arrivals, exponential handle times, endless patience, a steady state. C = n / ((n − a)/B + a) with B of Erlang's loss system and
/// P(wait &gt; t) = C · e^(−(n − a)·t/h); A. K. Erlang (1917), R. B. Cooper, "Introduction to Queueing Theory", 2nd edition, section 3.4.
/// Where people abandon, the model asks for more agents than are needed. Nothing is allocated.
/// </remarks>
public static partial class ErlangC
{
    /// <summary>A miss so small that a double less it is the double.</summary>
    private const double MissBelowNotice = 1e-40;

    /// <summary>Everything about one queue.</summary>
    /// <param name="agents">Agents, 0 or more; a queue with agents ≤ load is unstable, which is a stated result and not an error.</param>
    /// <param name="load">Offered load in erlangs (contacts per second × handle seconds), 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The queue's figures; relative error about 1e-15 · √load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// The service level is summed as (1 − C) + C · (1 − e^−x) with 1 − C = (n − a)(1/B − 1) / ((n − a)/B + a): every term positive.
    /// Cost O(√a + n − a).
    /// </remarks>
    public static ErlangCResult Solve(int agents, double load, double handleSeconds, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        return Of(agents, load, handleSeconds, acceptableWaitSeconds, InverseBlocking.Excess(agents, load));
    }

    /// <summary>How near a number of agents is to not being the answer: by how much it meets a target, or one agent fewer fails it, whichever is less.</summary>
    /// <param name="agents">Agents, 1 or more: an answer of <see cref="MinimumAgents(double, double, double, double)"/>.</param>
    /// <param name="load">Offered load in erlangs, 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="serviceLevel">The target, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <returns>
    /// The smaller of SL(n) − target and target − SL(n − 1), in [−1, 1], SL of an unstable queue being 0: at least 0 when the agents are the
    /// answer, and tiny next to a tie.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>With 32 digits, accurate also where service level and target agree to all the digits of a double.</remarks>
    public static double DecisionMargin(int agents, double load, double handleSeconds, double serviceLevel, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNoAgents(agents);
        QueueArguments.ThrowIfNotTargetFraction(serviceLevel);
        return Math.Min(
            AboveTarget(agents, load, handleSeconds, serviceLevel, acceptableWaitSeconds),
            -AboveTarget(agents - 1, load, handleSeconds, serviceLevel, acceptableWaitSeconds));
    }

    private static double AboveTarget(int agents, double load, double handleSeconds, double serviceLevel, double acceptableWaitSeconds)
    {
        var queue = Solve(agents, load, handleSeconds, acceptableWaitSeconds);
        if (queue.State == QueueState.Unstable)
        {
            return -serviceLevel;
        }

        var allowedMiss = (DoubleDouble)1 - serviceLevel;
        var miss = queue.ServiceLevelMiss < MissBelowNotice
            ? queue.ServiceLevelMiss
            : MissExactly(agents, load, handleSeconds, acceptableWaitSeconds);
        var margin = (double)(allowedMiss - miss);
        return Math.Abs(margin) <= ExactTie * allowedMiss.High ? 0 : margin;
    }

    /// <summary>The probability of waiting too long to about 30 digits, for a stable queue whose 1/B is a finite number.</summary>
    internal static DoubleDouble MissExactly(int agents, DoubleDouble load, DoubleDouble handleSeconds, DoubleDouble acceptableWaitSeconds) =>
        WaitProbabilityExactly(agents, load) * DoubleDouble.Exp((load - agents) * acceptableWaitSeconds / handleSeconds);

    /// <summary>The figures from 1/B − 1, which may be that of another system below the point where all are busy.</summary>
    internal static ErlangCResult Of(double agents, double load, double handleSeconds, double acceptableWaitSeconds, double excess)
    {
        if (agents <= load)
        {
            return Unstable(agents, load, handleSeconds, 1 / (1 + excess));
        }

        var spare = agents - load;
        var denominator = (spare * (1 + excess)) + load;
        var waits = agents / denominator;
        var waitsNot = double.IsPositiveInfinity(denominator) ? 1 : spare / denominator * excess;
        var ofDelayed = handleSeconds / spare;
        var meanWaits = acceptableWaitSeconds / ofDelayed;
        var queueLength = waits * (load / spare);
        return new ErlangCResult
        {
            Agents = agents,
            Load = load,
            HandleSeconds = handleSeconds,
            State = QueueState.Stable,
            Blocking = 1 / (1 + excess),
            WaitProbability = Math.Min(1, waits),
            ServiceLevel = Math.Min(1, waitsNot + (waits * Elementary.OneMinusExpOfMinus(meanWaits))),
            ServiceLevelMiss = Math.Min(1, waits * Math.Exp(-meanWaits)),
            AverageSpeedOfAnswerSeconds = waits * ofDelayed,
            WaitOfDelayedSeconds = ofDelayed,
            QueueLength = queueLength,
            InSystem = queueLength + load,
            Occupancy = load / agents,
        };
    }

    /// <summary>The probability of waiting to about 30 digits, for a stable queue whose 1/B is a finite number.</summary>
    internal static DoubleDouble WaitProbabilityExactly(int agents, DoubleDouble load)
    {
        var spare = agents - load;
        return agents / ((spare * (1 + InverseBlocking.ExcessExactly(agents, load))) + load);
    }

    private static ErlangCResult Unstable(double agents, double load, double handleSeconds, double blocking) => new()
    {
        Agents = agents,
        Load = load,
        HandleSeconds = handleSeconds,
        State = QueueState.Unstable,
        Blocking = blocking,
        WaitProbability = 1,
        ServiceLevel = 0,
        ServiceLevelMiss = 1,
        AverageSpeedOfAnswerSeconds = double.PositiveInfinity,
        WaitOfDelayedSeconds = double.PositiveInfinity,
        QueueLength = double.PositiveInfinity,
        InSystem = double.PositiveInfinity,
        Occupancy = 1,
    };
}
