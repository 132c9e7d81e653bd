using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>Palm's waiting system with abandonment (M/M/n+M, "Erlang A"): contacts wait, first come first served, until an agent is free or their patience ends.</summary>
/// <remarks>
/// <para>
/// Poisson arrivals, exponential handle times and patience, a steady state, which exists at any load. C. Palm, "Research on telephone
/// traffic carried by full availability groups", Tele 1 (1957); A. Mandelbaum and S. Zeltyn, "Service engineering in action: the
/// Palm/Erlang-A queue" (2007).
/// </para>
/// <para>
/// The wait that a contact of endless patience would be offered is 0 with a probability in proportion to 1/B − 1 of Erlang's loss system,
/// and has elsewhere the density e^φ(w), whose integrals are taken numerically, scaled at its top. Relative error of every figure about
/// 1e-13, complements included. Cost O(√load + max(0, agents − load)) for 1/B and at most a few hundred evaluations of the density
/// otherwise. Nothing is allocated.
/// </para>
/// </remarks>
public static partial class ErlangA
{
    /// <summary>Everything about one queue.</summary>
    /// <param name="agents">
    /// Agents, 0 or more; fewer than the load is a usual case, in which abandonment keeps the queue finite. Without agents all abandon.
    /// </param>
    /// <param name="load">Offered load in erlangs (contacts per second × handle seconds), 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patienceSeconds">
    /// Mean patience in seconds, above 0; infinity is the queue in which nobody abandons (<see cref="ErlangC"/>), and unstable when
    /// agents ≤ load.
    /// </param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The queue's figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static ErlangAResult Solve(int agents, double load, double handleSeconds, double patienceSeconds, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotPatience(patienceSeconds);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        var patienceInHandleTimes = PatienceInHandleTimes(patienceSeconds, handleSeconds);
        if (double.IsPositiveInfinity(patienceInHandleTimes))
        {
            return ErlangAResult.OfEndlessPatience(ErlangC.Solve(agents, load, handleSeconds, acceptableWaitSeconds), acceptableWaitSeconds);
        }

        if (agents == 0)
        {
            return Overwhelmed(agents, load, handleSeconds, patienceSeconds, acceptableWaitSeconds);
        }

        var wait = OfferedWait.Of(
            InverseBlocking.Excess(agents, load), agents, load, patienceInHandleTimes, acceptableWaitSeconds / patienceSeconds);
        return ErlangAResult.Of(wait, agents, load, handleSeconds, patienceSeconds, acceptableWaitSeconds);
    }

    /// <summary>A queue without agents, or with endlessly many contacts for them: everybody leaves when patience ends.</summary>
    internal static ErlangAResult Overwhelmed(
        int agents, double load, double handleSeconds, double patienceSeconds, double acceptableWaitSeconds)
    {
        var threshold = acceptableWaitSeconds / patienceSeconds;
        var impatient = Elementary.OneMinusExpOfMinus(threshold);
        return ErlangAResult.Overwhelmed(agents, load, handleSeconds, patienceSeconds, acceptableWaitSeconds, impatient) with
        {
            StillWaiting = Math.Exp(-threshold),
        };
    }

    /// <summary>Mean patience over mean handle time, away from the ends of doubles; infinity is endless patience.</summary>
    internal static double PatienceInHandleTimes(double patienceSeconds, double handleSeconds)
    {
        const double shortest = 1e-290;
        const double longest = 1e280;
        var ratio = patienceSeconds / handleSeconds;
        return ratio > longest ? double.PositiveInfinity : Math.Max(shortest, ratio);
    }
}
