namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>The knots between which arrivals, completions and capacity of a flow are lines, as they are found in time.</summary>
internal sealed class FlowKnots(int expected)
{
    private readonly List<double> _time = new(expected);
    private readonly List<double> _arrived = new(expected);
    private readonly List<double> _backlog = new(expected);
    private readonly List<double> _capacity = new(expected);

    /// <summary>The index of the last knot.</summary>
    public int Last => _time.Count - 1;

    /// <summary>Adds a knot as it is.</summary>
    public void Add(double time, double arrived, double backlog, double capacity)
    {
        _time.Add(time);
        _arrived.Add(arrived);
        _backlog.Add(backlog);
        _capacity.Add(capacity);
    }

    /// <summary>Flows on to the end of a piece of capacity, with a knot where the backlog runs out on the way.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="piece">The knot at which its piece ends.</param>
    /// <param name="arrivalsPerInterval">The rate of arrivals.</param>
    public void Flow(FlowingCapacity capacity, int piece, double arrivalsPerInterval)
    {
        var (start, arrived, backlog, used) = (_time[^1], _arrived[^1], _backlog[^1], _capacity[^1]);
        var length = capacity.Time[piece] - start;
        var arriving = arrivalsPerInterval * length;
        var doing = capacity.PerPiece[piece - 1];
        if (backlog > 0 && backlog + arriving < doing)
        {
            var part = backlog / (doing - arriving);
            Add(start + (length * part), arrived + (arriving * part), 0, used + (doing * part));
        }

        Add(capacity.Time[piece], arrived + arriving, Math.Max(0, backlog + arriving - doing), capacity.Amount[piece]);
    }

    public (double[] Time, double[] Arrived, double[] Backlog, double[] Capacity) ToArrays() =>
        (_time.ToArray(), _arrived.ToArray(), _backlog.ToArray(), _capacity.ToArray());
}
