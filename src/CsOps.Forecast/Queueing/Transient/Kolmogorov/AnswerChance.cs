namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The share of an interval's arrivals that is answered within the acceptable wait.</summary>
/// <param name="clock">The interval and the acceptable wait.</param>
/// <param name="rule">What happens at the end of a shift.</param>
/// <param name="givesUp">Whether they may abandon; if not, the share is that of the waits that would be offered to them.</param>
internal sealed class AnswerChance(TransientClock clock, ShiftEndRule rule, bool givesUp = true)
{
    private readonly TaggedValues _chance = new(whenAnswered: 1, perSecond: 0, givesUp);
    private int[] _rows = new int[4];
    private int[] _sizes = new int[4];

    /// <summary>The service level of an interval.</summary>
    /// <param name="trace">What the distribution was.</param>
    /// <param name="following">The rates of the intervals that follow, as many as the wait reaches into; empty where nothing changes.</param>
    public double Of(IntervalTrace trace, ReadOnlySpan<IntervalRates> following)
    {
        var answered = 0.0;
        if (clock.AcceptableWaitSeconds > 0)
        {
            var bulk = trace.Bulk;
            if (bulk.Total > 0)
            {
                var size = Math.Min(bulk.Size, Reached(trace.Rates, []));
                _chance.Reset(bulk.Rows, size, 0);
                _chance.Back(trace.Rates, clock.AcceptableWaitSeconds);
                answered = bulk.Dot(_chance, size);
            }

            for (var i = 0; i < trace.NodeCount; i++)
            {
                answered += AtNode(trace, trace.Node(i), following);
            }
        }

        return Math.Clamp(1 - trace.WaitProbability + (answered / trace.Seconds), 0, 1);
    }

    private double AtNode(IntervalTrace trace, TraceNode node, ReadOnlySpan<IntervalRates> following)
    {
        if (node.Found.Size == 0)
        {
            return 0;
        }

        var deadline = node.At + clock.AcceptableWaitSeconds;
        var crossed = Math.Min(following.Length, (int)Math.Ceiling(deadline / clock.IntervalSeconds) - 1);
        var size = Math.Min(node.Found.Size, Reached(trace.Rates, following[..crossed]));
        Plan(trace, node.Found.Rows, size, following[..crossed]);
        _chance.Reset(_rows[crossed], _sizes[crossed], 0);
        for (var i = crossed; i >= 0; i--)
        {
            var start = i == 0 ? node.At : i * clock.IntervalSeconds;
            var end = i == crossed ? deadline : (i + 1) * clock.IntervalSeconds;
            _chance.Back(i == 0 ? trace.Rates : following[i - 1], end - start);
            if (i > 0)
            {
                var before = i == 1 ? trace.Rates : following[i - 2];
                _chance.BackAcrossChange(before.Agents, following[i - 1].Agents, rule, _rows[i - 1], _sizes[i - 1]);
            }
        }

        return node.Weight * node.Found.Dot(_chance, size);
    }

    /// <summary>The fewest ahead with whom nobody is answered in time, but for a negligible probability.</summary>
    /// <remarks>
    /// With k ahead, those that do not abandon are binomial, and must all be taken by agents: those added, or those that finish a contact,
    /// who are at most Poisson. Both by normal bounds on the safe side.
    /// </remarks>
    private int Reached(in IntervalRates rates, ReadOnlySpan<IntervalRates> following)
    {
        var (fastest, added, agents) = (rates.Agents * rates.ServiceRate, 0.0, rates.Agents);
        foreach (var next in following)
        {
            fastest = Math.Max(fastest, next.Agents * next.ServiceRate);
            added += Math.Max(0, next.Agents - agents);
            agents = next.Agents;
        }

        var finished = fastest * clock.AcceptableWaitSeconds;
        var taken = added + finished + (8 * Math.Sqrt(finished)) + 16;
        var staying = Math.Exp(-rates.AbandonRate * clock.AcceptableWaitSeconds);
        var root = 4 * Math.Sqrt(1 - staying);
        var spread = root + Math.Sqrt((root * root) + taken);
        return (int)Math.Min(int.MaxValue / 2, Math.Ceiling(spread * spread / staying) + 8);
    }

    /// <summary>How many surplus agents and how many ahead there may be in each interval that the wait reaches into.</summary>
    private void Plan(IntervalTrace trace, int rows, int size, ReadOnlySpan<IntervalRates> following)
    {
        if (_rows.Length <= following.Length)
        {
            Array.Resize(ref _rows, following.Length + 1);
            Array.Resize(ref _sizes, following.Length + 1);
        }

        (_rows[0], _sizes[0]) = (rows, size);
        var agents = trace.Rates.Agents;
        for (var i = 0; i < following.Length; i++)
        {
            var next = following[i].Agents;
            _rows[i + 1] = rule == ShiftEndRule.HandOver ? 1 : Math.Max(1, agents + _rows[i] - next);
            _sizes[i + 1] = rule == ShiftEndRule.HandOver ? Math.Max(1, _sizes[i] + agents - next) : _sizes[i];
            agents = next;
        }
    }
}
