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
        var excess = InverseBlocking.Excess(agents, load);
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

    private static ErlangCResult Unstable(int agents, double load, double handleSeconds, double blocking) => new()
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
