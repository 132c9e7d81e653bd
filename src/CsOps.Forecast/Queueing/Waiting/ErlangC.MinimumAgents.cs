using System.Runtime.CompilerServices;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

public static partial class ErlangC
{
    /// <summary>Relative distance below which 30 digits call two sides equal; different inputs of 16 or 28 digits are never so close.</summary>
    internal const double ExactTie = 1e-26;

    /// <summary>Relative distance from the target within which the search does not trust 16 digits.</summary>
    private const double Doubtful = 1e-9;

    /// <summary>The smallest number of agents that answers a fraction of contacts in time.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="serviceLevel">The fraction to answer in time, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <returns>0 for a load of 0, else at least ⌊load⌋ + 1, the fewest that make the queue stable.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// The arguments are the doubles that they are, exactly; a comparison that 16 digits cannot decide is made with 32.
    /// Cost O(load) below 80 erlangs, above that O(answer − load): the start is known in constant time.
    /// </remarks>
    public static int MinimumAgents(double load, double handleSeconds, double serviceLevel, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotTargetFraction(serviceLevel);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        return MinimumAgents(load, handleSeconds, (DoubleDouble)1 - serviceLevel, acceptableWaitSeconds);
    }

    /// <summary>The smallest number of agents that keeps the mean wait of all contacts at or below a target.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="averageSpeedOfAnswerSeconds">The target in seconds, above 0, finite.</param>
    /// <returns>0 for a load of 0, else at least ⌊load⌋ + 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static int MinimumAgentsForAverageSpeedOfAnswer(double load, double handleSeconds, double averageSpeedOfAnswerSeconds)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotTargetWait(averageSpeedOfAnswerSeconds);
        return MinimumAgentsForAverageWait(load, handleSeconds, averageSpeedOfAnswerSeconds);
    }

    /// <summary>The smallest number of agents that keeps the queue stable and occupancy at or below a cap: load / cap, rounded up exactly.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="maxOccupancy">The cap, above 0 and at most 1; 1 asks for stability alone.</param>
    /// <returns>0 for a load of 0, else at least ⌊load⌋ + 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or more agents than an <see cref="int"/> can count.</exception>
    /// <remarks>Decimal, because 10.2 / 0.85 is 12 and not 13.</remarks>
    public static int MinimumAgentsForOccupancy(decimal load, decimal maxOccupancy)
    {
        QueueArguments.ThrowIfNotLoad((double)load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotOccupancyCap(maxOccupancy);
        var agents = load == 0 ? 0 : Math.Max(decimal.Floor(load) + 1, decimal.Ceiling(load / maxOccupancy));
        return agents <= int.MaxValue
            ? (int)agents
            : throw new ArgumentOutOfRangeException(nameof(maxOccupancy), maxOccupancy, $"A load of {load} erlangs would need {agents} agents.");
    }

    /// <summary>The smallest agents for a service level from arguments that are not doubles.</summary>
    internal static int MinimumAgents(DoubleDouble load, DoubleDouble handleSeconds, DoubleDouble allowedMiss, DoubleDouble acceptableWaitSeconds)
    {
        if (load.High == 0)
        {
            return 0;
        }

        var agents = FirstStable(load);
        return Search(agents, load.High, new ServiceLevelSearchTarget(agents, load, handleSeconds, allowedMiss, acceptableWaitSeconds));
    }

    /// <summary>The smallest agents for an average wait from arguments that are not doubles.</summary>
    internal static int MinimumAgentsForAverageWait(DoubleDouble load, DoubleDouble handleSeconds, DoubleDouble targetSeconds) =>
        load.High == 0 ? 0 : Search(FirstStable(load), load.High, new AverageWaitSearchTarget(load, handleSeconds, targetSeconds));

    /// <summary>⌊load⌋ + 1; a load just below a whole number may have that number as its leading double.</summary>
    internal static int FirstStable(DoubleDouble load)
    {
        var floor = (int)load.High;
        return floor == load.High && load.Low < 0 ? floor : floor + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Search<TTarget>(int agents, double load, TTarget target)
        where TTarget : struct, IWaitTarget
    {
        var perErlang = 1 / load;
        var inverse = load < TransitionExpansion.SmallestLoad || agents <= load
            ? InverseBlocking.ForSearch(agents, load)
            : TransitionExpansion.InverseBlockingAbove(agents, load);
        while (true)
        {
            var spare = agents - load;
            var supply = target.Supply(spare, Math.FusedMultiplyAdd(spare, inverse, load));
            var demand = target.Demand(agents);
            if (demand < supply * (1 - Doubtful) || (demand <= supply * (1 + Doubtful) && target.IsMetExactly(agents)))
            {
                return agents;
            }

            agents++;
            inverse = Math.FusedMultiplyAdd(inverse, agents * perErlang, 1);
            target.Advance();
        }
    }
}
