using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>The search for the smallest number of agents of one queue with abandonment.</summary>
/// <typeparam name="TQueue">What a number of agents makes of waits: a structure, so that the search is compiled for it.</typeparam>
/// <param name="queue">The queue.</param>
/// <param name="load">Offered load in erlangs, above 0.</param>
/// <param name="patienceInHandleTimes">Mean patience over mean handle time; may be infinite.</param>
/// <param name="patientAtThreshold">Probability that a patience outlasts the acceptable wait.</param>
/// <param name="least">The smallest number of agents with a steady state, 1 or more.</param>
internal struct AbandonmentSearch<TQueue>(TQueue queue, double load, double patienceInHandleTimes, double patientAtThreshold, int least = 1)
    where TQueue : struct, IQueueWithAbandonment
{
    private const int MostSecants = 10;
    private const double LogitsPerDeviation = 1.7;

    private int _agents = -1;
    private double _inverseBlockingExcess;

    /// <summary>The smallest number of agents from which on every part of a target holds.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unitSeconds">The unit of the queue's waits in seconds.</param>
    public int Smallest(in QueueTarget target, double unitSeconds)
    {
        var waits = new AbandonmentTarget(target, unitSeconds);
        var agents = target.Definition == ServiceLevelDefinition.AbandonsCountAsMet
            ? Math.Max(SmallestOfAll(waits), Smallest(waits.WithoutServiceLevel()))
            : Smallest(waits);
        return target.MaxOccupancy is { } cap ? SmallestForOccupancy(agents, cap) : agents;
    }

    /// <summary>The smallest number of agents, the least or more, for a target that is monotone in them.</summary>
    private int Smallest(in AbandonmentTarget target)
    {
        if (target.IsEmpty)
        {
            return least;
        }

        var (low, high) = (least - 1, int.MaxValue);
        var agents = Guess(target.AllowedOdds);
        var perAgent = -LogitsPerDeviation / Math.Sqrt(Math.Max(1, load));
        var (last, lastExcess) = (agents, double.NaN);
        for (var step = 0; ; step++)
        {
            var excess = target.Excess(At(agents));
            (low, high) = excess > 0 ? (agents, high) : (low, agents);
            if (high - low == 1)
            {
                return high;
            }

            if (agents != last)
            {
                perAgent = (excess - lastExcess) / (agents - last);
            }

            (last, lastExcess) = (agents, excess);
            agents = step < MostSecants ? Root(agents, excess, perAgent, low, high) : Halfway(low, high);
        }
    }

    /// <summary>The smallest number of agents from which on late answers alone are few enough: not monotone below it.</summary>
    private int SmallestOfAll(in AbandonmentTarget target)
    {
        if (double.IsPositiveInfinity(target.AllowedOdds))
        {
            return least;
        }

        // Answered late implies waited long, which is monotone: above this number all is well.
        var lateOnly = target.WithServiceLevelAlone(ServiceLevelDefinition.AbandonsCountAsMet);
        var high = Smallest(target.WithServiceLevelAlone(ServiceLevelDefinition.WaitedAtMost));
        var low = AnyTooLate(high, lateOnly);
        if (lateOnly.Excess(At(low)) <= 0)
        {
            return least;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = lateOnly.Excess(At(middle)) > 0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>At least <paramref name="agents"/>, and as many as keep load · served / agents at or below a cap, compared in decimal.</summary>
    private int SmallestForOccupancy(int agents, decimal cap)
    {
        var (low, high) = (agents - 1, Math.Max(agents, ErlangC.MinimumAgentsForOccupancy((decimal)load, cap)));
        if (cap == 1)
        {
            return agents;
        }

        // Where hardly anybody abandons it is the last, or the last but one.
        for (var next = high - 1; high - low > 1; next = low + ((high - low) / 2))
        {
            // served · load ≤ cap · agents, as what must be lost ≤ what is lost.
            var mustBeLost = (double)((decimal)load - (cap * next));
            (low, high) = mustBeLost > At(next).Abandoned * load ? (next, high) : (low, next);
        }

        return high;
    }

    /// <summary>A number of agents, from the least to <paramref name="most"/>, with which too many are answered late; if there is none, any.</summary>
    private int AnyTooLate(int most, in AbandonmentTarget target)
    {
        // Offered waits gather where the agents can take what is left of the load: at the threshold, this is about the worst.
        var agents = (int)Math.Clamp(load * patientAtThreshold, least, most);
        if (target.Excess(At(agents)) > 0)
        {
            return agents;
        }

        // One hill: thirds until it is found, or its top is.
        var (low, high) = (least, most);
        while (high - low > 2)
        {
            var left = low + ((high - low) / 3);
            var right = high - ((high - low) / 3);
            var (ofLeft, ofRight) = (target.Excess(At(left)), target.Excess(At(right)));
            if (Math.Max(ofLeft, ofRight) > 0)
            {
                return ofLeft > 0 ? left : right;
            }

            // Nothing on both sides is nothing answered yet: the hill is on the right.
            (low, high) = ofLeft > ofRight ? (low, right) : (left, high);
        }

        while (low < high && target.Excess(At(low)) <= 0)
        {
            low++;
        }

        return low;
    }

    private OfferedWait At(int agents)
    {
        _inverseBlockingExcess = agents >= _agents && _agents >= 0
            ? InverseBlocking.ExcessAfter(_agents, _inverseBlockingExcess, agents, load)
            : InverseBlocking.ExcessForSearch(agents, load);
        _agents = agents;
        return queue.At(agents, _inverseBlockingExcess);
    }

    /// <summary>Where offered waits are above the threshold with the chance that is asked for, as if they were normal around their fluid limit.</summary>
    private readonly int Guess(double allowedOdds)
    {
        var deviations = double.IsPositiveInfinity(allowedOdds) ? 0 : -Math.Log(allowedOdds) / LogitsPerDeviation;
        var remaining = load * patientAtThreshold;
        var agents = remaining + (deviations * Math.Sqrt(remaining / Math.Clamp(patienceInHandleTimes, 1, 100)));
        return (int)Math.Clamp(Math.Ceiling(agents), least, int.MaxValue - 1);
    }

    /// <summary>The first number of agents behind the root of a straight line, kept inside the bracket; its middle where the line leads nowhere.</summary>
    private readonly int Root(int agents, double excess, double perAgent, int low, int high)
    {
        // While nothing is known to be enough, a flat line must not lead to millions.
        var most = high < int.MaxValue ? high : (2.0 * agents) + (10 * Math.Sqrt(load)) + 10;
        var root = Math.Min(most, Math.Ceiling(agents - (excess / perAgent)));
        return double.IsFinite(root) && perAgent < 0 ? (int)Math.Clamp(root, low + 1, high - 1) : Halfway(low, high);
    }

    /// <summary>The middle of the bracket; twice as many as its lower end where it has no upper one.</summary>
    private static int Halfway(int low, int high) => high < int.MaxValue ? low + ((high - low) / 2) : (int)Math.Min(2L * low, int.MaxValue - 1);
}
