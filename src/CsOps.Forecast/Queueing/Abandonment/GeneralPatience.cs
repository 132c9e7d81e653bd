using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>The waiting system with abandonment after any patience (M/M/n+G): Weibull, mixtures, as measured, always the same.</summary>
/// <remarks>
/// <para>
/// Poisson arrivals and exponential handle times, for which this is exact; handle times of another law change little where many agents work,
/// and are a matter for simulation. The offered wait has the density λπ · e^(λH(w) − nμw), H(w) = ∫ P(patience &gt; u) du up to w:
/// F. Baccelli and G. Hebuterne, "On queues with impatient customers" (1981); S. Zeltyn and A. Mandelbaum, "Call centers with impatient
/// customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51 (2005), equations 3.1 to 3.11.
/// </para>
/// <para>
/// The integrals are taken by adaptive Gauss–Legendre panels between the steps of the law. Relative error about 1e-10, and 1e-15 times
/// the contacts that arrive in a mean patience where those are very many. Cost: some thousand evaluations of the law, and fifty for each
/// step in reach. Nothing is allocated. For exponential patience <see cref="ErlangA"/> is exact and hundreds of times faster.
/// </para>
/// </remarks>
public static class GeneralPatience
{
    /// <summary>Everything about one queue.</summary>
    /// <param name="agents">Agents, 0 or more.</param>
    /// <param name="load">Offered load in erlangs (contacts per second × handle seconds), 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patience">How long contacts are willing to wait, from when they arrive.</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>
    /// The queue's figures, with the mean of <paramref name="patience"/> as its patience. Unstable where those who never leave are as many
    /// as the agents can do or more; then the others all abandon.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static ErlangAResult Solve(int agents, double load, double handleSeconds, TimeDistribution patience, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        ArgumentNullException.ThrowIfNull(patience);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        var endless = patience.Survival(double.PositiveInfinity);
        if (endless == 1)
        {
            return ErlangA.Solve(agents, load, handleSeconds, double.PositiveInfinity, acceptableWaitSeconds);
        }

        var patient = patience.Survival(acceptableWaitSeconds);
        if (endless > 0 && load * endless >= agents)
        {
            return ErlangAResult.Unstable(
                agents, load, handleSeconds, patience.MeanSeconds, acceptableWaitSeconds, 1 - endless, 1 - patient);
        }

        if (agents == 0)
        {
            return ErlangAResult.Overwhelmed(0, load, handleSeconds, patience.MeanSeconds, acceptableWaitSeconds, 1 - patient);
        }

        var wait = new AnyPatience(load, handleSeconds, patience, acceptableWaitSeconds).At(agents, InverseBlocking.Excess(agents, load));
        return ErlangAResult.Of(wait, agents, load, handleSeconds, patience.MeanSeconds, acceptableWaitSeconds);
    }

    /// <summary>The smallest number of agents from which on a queue meets a target.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patience">How long contacts are willing to wait, from when they arrive.</param>
    /// <param name="target">What must hold.</param>
    /// <returns>
    /// 0 for a load of 0, else 1 or more, and more than the load of those who never leave. With every number of agents that is larger the
    /// target is met too; <see cref="ServiceLevelDefinition.AbandonsCountAsMet"/> may also be met by far fewer. With exponential patience
    /// the answer of <see cref="ErlangA.MinimumAgents"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or a part of the target outside its own.</exception>
    /// <remarks>
    /// More agents make offered waits shorter in likelihood ratio, whatever the law of patience, so that every part of a target but that one
    /// definition is monotone in them, and answers that come late are few, then more, then few again. The largest occupancy is compared in
    /// decimal, the rest as <see cref="Solve"/> computes it. Cost: some ten solves. Nothing is allocated.
    /// </remarks>
    public static int MinimumAgents(double load, double handleSeconds, TimeDistribution patience, in QueueTarget target)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        ArgumentNullException.ThrowIfNull(patience);
        target.ThrowIfOutOfRange();
        var endless = patience.Survival(double.PositiveInfinity);
        if (load == 0 || endless == 1)
        {
            return ErlangA.MinimumAgents(load, handleSeconds, double.PositiveInfinity, target);
        }

        var queue = new AnyPatience(load, handleSeconds, patience, target.AcceptableWaitSeconds);
        return new AbandonmentSearch<AnyPatience>(
            queue, load, patience.MeanSeconds / handleSeconds, patience.Survival(target.AcceptableWaitSeconds), 1 + (int)(load * endless)).Smallest(target, unitSeconds: 1);
    }
}
