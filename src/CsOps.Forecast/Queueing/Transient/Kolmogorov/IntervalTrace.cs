namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>What the distribution was over an interval, as far as its measures need it.</summary>
internal sealed class IntervalTrace
{
    private static readonly double[] GaussNodes = [0.9602898564975363, 0.7966664774136267, 0.5255324099163290, 0.1834346424956498];
    private static readonly double[] GaussWeights = [0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.3626837833783620];

    private readonly List<TraceNode> _nodes = [];

    public IntervalRates Rates { get; private set; }

    /// <summary>For how long an arrival found so many waiting, in the part of the interval from which a contact is answered in time or not before anything changes.</summary>
    public WaitingMass Bulk { get; } = new();

    /// <summary>The number of instants at which the distribution was kept, because the chance of an answer in time changes there.</summary>
    public int NodeCount { get; private set; }

    /// <summary>The interval's length, times what is left of all probability after the negligible was cut off.</summary>
    public double Seconds { get; private set; }

    /// <summary>The share of the interval in which an arrival would wait.</summary>
    public double WaitProbability { get; private set; }

    public double QueueLength { get; private set; }

    /// <summary>The most that were in the system.</summary>
    public int MostInSystem { get; private set; }

    /// <summary>The share of the time of the agents on duty that they are busy.</summary>
    public double Occupancy { get; private set; }

    public TraceNode Node(int index) => _nodes[index];

    /// <summary>Lets an interval pass and keeps what its measures need.</summary>
    /// <param name="flow">The distribution at its start, which becomes that at its end.</param>
    /// <param name="rates">The interval's rates.</param>
    /// <param name="clock">Its length, and the acceptable wait.</param>
    /// <param name="changesAhead">Whether rates or agents may be others within the acceptable wait after the interval's end.</param>
    public void Run(ForwardFlow flow, in IntervalRates rates, in TransientClock clock, bool changesAhead)
    {
        Rates = rates;
        NodeCount = 0;
        flow.ClearIntegral();
        var alike = changesAhead ? clock.SecondsBeforeChange : clock.IntervalSeconds;
        flow.Advance(rates, alike);
        flow.Align();
        Bulk.Take(flow.States, flow.RowsOfInterval, rates.Agents, flow.HighOfInterval, integral: true);
        if (changesAhead)
        {
            AdvanceByNodes(flow, rates, alike, clock.SecondsBetweenNodes);
            AdvanceByNodes(flow, rates, clock.SecondsBetweenNodes, clock.IntervalSeconds);
        }

        flow.Align();
        MostInSystem = flow.HighOfInterval + flow.RowsOfInterval;
        Measure(flow, clock.IntervalSeconds);
    }

    /// <summary>Gauss–Legendre with 8 points in each of enough panels.</summary>
    private void AdvanceByNodes(ForwardFlow flow, in IntervalRates rates, double from, double to)
    {
        if (to <= from)
        {
            return;
        }

        var jumps = (to - from) * (rates.ArrivalRate + (rates.Agents * rates.ServiceRate));
        var panels = Math.Clamp((int)Math.Ceiling(Math.Sqrt(jumps) / 4), 1, 40);
        var half = (to - from) / panels / 2;
        var now = from;
        for (var panel = 0; panel < panels; panel++)
        {
            var middle = from + (((2 * panel) + 1) * half);
            for (var i = 0; i < 2 * GaussNodes.Length; i++)
            {
                var mirrored = i < GaussNodes.Length ? i : (2 * GaussNodes.Length) - 1 - i;
                var at = middle + (half * (i < GaussNodes.Length ? -GaussNodes[mirrored] : GaussNodes[mirrored]));
                flow.Advance(rates, at - now);
                now = at;
                Keep(flow, rates, at, half * GaussWeights[mirrored]);
            }
        }

        flow.Advance(rates, to - now);
    }

    private void Keep(ForwardFlow flow, in IntervalRates rates, double at, double weight)
    {
        if (NodeCount == _nodes.Count)
        {
            _nodes.Add(new TraceNode());
        }

        var node = _nodes[NodeCount++];
        (node.At, node.Weight) = (at, weight);
        flow.Align();
        node.Found.Take(flow.States, flow.Rows, rates.Agents, flow.High, integral: false);
    }

    private void Measure(ForwardFlow flow, double seconds)
    {
        var agents = Rates.Agents;
        double all = 0, waiting = 0, queue = 0, busy = 0;
        for (var e = 0; e < flow.RowsOfInterval; e++)
        {
            var integral = flow.States[e].Integral.AsSpan(JumpKernels.Pad, flow.HighOfInterval + 1);
            for (var j = 0; j < integral.Length; j++)
            {
                all += integral[j];
                busy += Math.Min(j, agents) * integral[j];
                waiting += j >= agents ? integral[j] : 0;
                queue += Math.Max(0, j - agents) * integral[j];
            }
        }

        Seconds = all;
        WaitProbability = Math.Min(1, waiting / all);
        QueueLength = queue / seconds;
        Occupancy = agents == 0 ? 0 : Math.Min(1, busy / (agents * seconds));
    }
}
