using System.Runtime.Intrinsics;
using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>The search for the smallest agents with one service level target, for eight queues at once.</summary>
/// <remarks>
/// The recursion and the comparison of the search for one queue. A lane that comes within <see cref="Doubtful"/> of its target is left undecided,
/// for the exact search to answer.
/// </remarks>
internal readonly struct MinimumAgentsLanes(double allowedMiss, double acceptableWaitSeconds)
{
    /// <summary>The answer of a lane that these digits cannot decide.</summary>
    public const int Undecided = -1;

    private const double Doubtful = 1e-9;

    private readonly Vector512<double> _surelyMissed = Vector512.Create(allowedMiss * (1 + Doubtful));
    private readonly Vector512<double> _surelyMet = Vector512.Create(allowedMiss * (1 - Doubtful));
    private readonly Vector512<double> _wait = Vector512.Create(acceptableWaitSeconds);

    /// <summary>The smallest agents, or <see cref="Undecided"/>; all loads are above 0 and on the same side of the expansion's smallest load.</summary>
    public Vector512<double> Solve(Vector512<double> load, Vector512<double> handleSeconds)
    {
        var one = Vector512<double>.One;
        var perErlang = one / load;
        var first = Vector512.Floor(load) + one;
        var waits = _wait / handleSeconds;
        var decayPerAgent = Vector512.Exp(-waits);
        var decay = Vector512.Exp((load - first) * waits);
        if (load[0] >= TransitionExpansion.SmallestLoad)
        {
            return Search(load, first, first, TransitionLanes.InverseBlockingAbove(first, load), decay, decayPerAgent);
        }

        // All lanes with the same number of agents, from one on: each begins to be compared where its queue is stable.
        var agents = one;
        var inverse = one + perErlang;
        for (var common = Least(first); agents[0] < common;)
        {
            agents += one;
            inverse = Vector512.FusedMultiplyAdd(inverse, agents * perErlang, one);
        }

        return Search(load, first, agents, inverse, decay, decayPerAgent);
    }

    private Vector512<double> Search(
        Vector512<double> load,
        Vector512<double> first,
        Vector512<double> agents,
        Vector512<double> inverse,
        Vector512<double> decay,
        Vector512<double> decayPerAgent)
    {
        var one = Vector512<double>.One;
        var perErlang = one / load;
        var answer = Vector512.Create((double)Undecided);
        var open = Vector512<double>.AllBitsSet;
        while (true)
        {
            var isStable = Vector512.GreaterThanOrEqual(agents, first);
            var denominator = Vector512.FusedMultiplyAdd(agents - load, inverse, load);
            var demand = agents * decay;
            var ends = open & isStable & Vector512.LessThanOrEqual(demand, _surelyMissed * denominator);
            var met = ends & Vector512.LessThan(demand, _surelyMet * denominator);
            answer = Vector512.ConditionalSelect(met, agents, answer);
            open = Vector512.AndNot(open, ends);
            if (Vector512.EqualsAll(open.AsInt64(), Vector512<long>.Zero))
            {
                return answer;
            }

            decay = Vector512.ConditionalSelect(isStable, decay * decayPerAgent, decay);
            agents += one;
            inverse = Vector512.FusedMultiplyAdd(inverse, agents * perErlang, one);
        }
    }

    private static double Least(Vector512<double> values)
    {
        var four = Vector256.Min(values.GetLower(), values.GetUpper());
        var two = Vector128.Min(four.GetLower(), four.GetUpper());
        return Math.Min(two[0], two[1]);
    }
}
