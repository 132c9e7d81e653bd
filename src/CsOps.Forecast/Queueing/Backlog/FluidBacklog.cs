namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Deferred work as a fluid: what is done in each interval, what waits at its end, and how its arrivals fare.</summary>
/// <remarks>
/// Arrivals and capacity flow evenly within an interval, first in first out; nothing is done before it arrives. With arrivals A and
/// capacity C the backlog is B(i) = max(0, B(i−1) + A(i) − C(i)). Arrivals and completions are then lines between few knots (the ends of
/// intervals and the instants at which the backlog runs out), and every figure is exact but for the rounding of doubles: where all amounts
/// are whole numbers below 2⁵³ there is none in the backlog. Each figure of all intervals costs O(intervals). Thread-safe.
/// </remarks>
public sealed partial class FluidBacklog
{
    /// <summary>Differences in work below this share of all work are rounding.</summary>
    private const double Tolerance = 1e-12;

    private readonly double[] _arrivals;
    private readonly int[] _knotOfInterval;
    private readonly double[] _time;
    private readonly double[] _arrived;
    private readonly double[] _backlog;
    private readonly double[] _capacity;
    private readonly double _rounding;

    /// <summary>Follows the backlog through intervals of equal length.</summary>
    /// <param name="arrivals">Work that arrives in each interval, 0 or more, finite.</param>
    /// <param name="capacity">Work that can be done in each interval, 0 or more, finite, in the same unit; as many as the arrivals.</param>
    /// <param name="openingBacklog">Work that waits at the start, 0 or more; it is done first.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount of work is negative or not finite.</exception>
    public FluidBacklog(ReadOnlySpan<double> arrivals, ReadOnlySpan<double> capacity, double openingBacklog = 0)
        : this(arrivals, new FlowingCapacity(capacity), openingBacklog)
    {
    }

    private FluidBacklog(ReadOnlySpan<double> arrivals, FlowingCapacity capacity, double openingBacklog)
    {
        if (arrivals.Length != capacity.Intervals)
        {
            throw new ArgumentException($"There are {capacity.Intervals} capacities for {arrivals.Length} arrivals.", nameof(capacity));
        }

        QueueArguments.ThrowIfNotWork(openingBacklog);
        QueueArguments.ThrowIfNotWork(arrivals);
        _arrivals = arrivals.ToArray();
        _knotOfInterval = new int[arrivals.Length + 1];
        var knots = new FlowKnots(capacity.Knots + arrivals.Length + 1);
        knots.Add(0, openingBacklog, openingBacklog, 0);
        for (int piece = 1, i = 0; piece < capacity.Knots; piece++)
        {
            knots.Flow(capacity, piece, arrivals[i]);
            if (capacity.Time[piece] == i + 1)
            {
                _knotOfInterval[++i] = knots.Last;
            }
        }

        (_time, _arrived, _backlog, _capacity) = knots.ToArrays();
        _rounding = Tolerance * _arrived[^1];
    }

    /// <summary>The number of intervals.</summary>
    public int Count => _arrivals.Length;

    /// <summary>The work that is done in interval <paramref name="i"/>, 0 or more.</summary>
    /// <param name="i">The interval, from 0.</param>
    public double CompletedIn(int i) => Math.Max(0, BacklogAtStart(i) + _arrivals[i] - BacklogAtEnd(i));

    /// <summary>The work that waits at the end of interval <paramref name="i"/>, 0 or more.</summary>
    /// <param name="i">The interval, from 0.</param>
    public double BacklogAtEnd(int i) => _backlog[_knotOfInterval[i + 1]];

    /// <summary>The flow of a class of work that is only done while nothing of this one waits: strict priority of this one.</summary>
    /// <param name="arrivals">Its work that arrives in each interval, 0 or more, as many as the intervals.</param>
    /// <param name="openingBacklog">Its work that waits at the start, 0 or more.</param>
    /// <returns>The flow with the capacity that this one leaves, at every instant and not on the average of an interval.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount of work is negative or not finite.</exception>
    public FluidBacklog Behind(ReadOnlySpan<double> arrivals, double openingBacklog = 0)
    {
        var left = new double[_time.Length];
        for (var k = 1; k < left.Length; k++)
        {
            var done = Completed(k) - Completed(k - 1);
            left[k] = left[k - 1] + Math.Max(0, _capacity[k] - _capacity[k - 1] - done);
        }

        return new FluidBacklog(arrivals, new FlowingCapacity(Count, _time, left), openingBacklog);
    }

    private double BacklogAtStart(int i) => _backlog[_knotOfInterval[i]];

    /// <summary>All work that arrived until the end of interval <paramref name="i"/> − 1, the opening backlog in it.</summary>
    private double ArrivedBefore(int i) => _arrived[_knotOfInterval[i]];

    private double Completed(int knot) => _arrived[knot] - _backlog[knot];
}
