using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Queueing.Abandonment;

public static partial class ErlangA
{
    /// <summary>The smallest number of agents from which on a queue meets a target.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patienceSeconds">Mean patience in seconds, above 0; infinity where nobody abandons, which is answered as <see cref="ErlangC"/> does.</param>
    /// <param name="target">What must hold.</param>
    /// <returns>
    /// 0 for a load of 0, else 1 or more, below the load where abandonment does the rest; with endless patience at least ⌊load⌋ + 1. With
    /// every number of agents that is larger the target is met too: <see cref="ServiceLevelDefinition.AbandonsCountAsMet"/> may also be
    /// met by far fewer, because then hardly anybody is answered late.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or a part of the target outside its own.</exception>
    /// <remarks>
    /// Every other part is monotone in the agents. The largest occupancy is compared in decimal: 10.2 erlangs at 0.85 need 12 agents, or
    /// fewer where enough abandon. The rest is compared as <see cref="Solve"/> computes it, to about 1e-13. Cost: four or five times that
    /// of a solve. Nothing is allocated.
    /// </remarks>
    public static int MinimumAgents(double load, double handleSeconds, double patienceSeconds, in QueueTarget target)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotPatience(patienceSeconds);
        target.ThrowIfOutOfRange();
        if (load == 0)
        {
            return 0;
        }

        var patienceInHandleTimes = PatienceInHandleTimes(patienceSeconds, handleSeconds);
        if (double.IsPositiveInfinity(patienceInHandleTimes))
        {
            return OfEndlessPatience(load, handleSeconds, target);
        }

        var threshold = target.AcceptableWaitSeconds / patienceSeconds;
        var queue = new ExponentialPatience(load, patienceInHandleTimes, threshold);
        return new AbandonmentSearch<ExponentialPatience>(queue, load, patienceInHandleTimes, Math.Exp(-threshold)).Smallest(target, patienceSeconds);
    }

    private static int OfEndlessPatience(double load, double handleSeconds, in QueueTarget target)
    {
        var agents = ErlangC.MinimumAgents(load, handleSeconds, target.ServiceLevel ?? 0, target.AcceptableWaitSeconds);
        if (target.AverageSpeedOfAnswerSeconds is { } seconds)
        {
            agents = Math.Max(agents, ErlangC.MinimumAgentsForAverageSpeedOfAnswer(load, handleSeconds, seconds));
        }

        return Math.Max(agents, ErlangC.MinimumAgentsForOccupancy((decimal)load, target.MaxOccupancy ?? 1));
    }
}
