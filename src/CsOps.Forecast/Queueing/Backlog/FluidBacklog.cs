namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Deferred work as a fluid: the backlog of each interval, and the share of its arrivals that is done within an acceptable wait.</summary>
/// <remarks>
/// Arrivals and completions flow evenly within an interval, first in first out; nothing is done before it arrives. With arrivals A and
/// capacity C the backlog is B(i) = max(0, B(i−1) + A(i) − C(i)). Work that arrives at t is in time when the work completed by its deadline
/// is at least the work arrived by t. The wait is counted on a clock that runs only in marked intervals: the deadline is the first instant
/// at which that clock has gone on by the acceptable wait. All of it is piecewise linear and solved exactly, in O(intervals).
/// </remarks>
public readonly ref struct FluidBacklog
{
    /// <summary>Differences in work below this share of all work are rounding.</summary>
    private const double Tolerance = 1e-12;

    private readonly ReadOnlySpan<double> _arrivals;
    private readonly ReadOnlySpan<double> _capacity;
    private readonly double[] _arrived;
    private readonly double[] _backlog;

    /// <summary>Follows the backlog through intervals of equal length.</summary>
    /// <param name="arrivals">Work that arrives in each interval, 0 or more, finite.</param>
    /// <param name="capacity">Work that can be done in each interval, 0 or more, in the same unit; as many as the arrivals.</param>
    /// <param name="openingBacklog">Work that waits at the start, 0 or more; it is done first.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The opening backlog is negative or not a number.</exception>
    public FluidBacklog(ReadOnlySpan<double> arrivals, ReadOnlySpan<double> capacity, double openingBacklog = 0)
    {
        if (arrivals.Length != capacity.Length)
        {
            throw new ArgumentException($"There are {capacity.Length} capacities for {arrivals.Length} arrivals.", nameof(capacity));
        }

        if (!(openingBacklog >= 0 && double.IsFinite(openingBacklog)))
        {
            throw new ArgumentOutOfRangeException(nameof(openingBacklog), openingBacklog, "An opening backlog is 0 or more and finite.");
        }

        _arrivals = arrivals;
        _capacity = capacity;
        _arrived = new double[arrivals.Length + 1];
        _backlog = new double[arrivals.Length + 1];
        _arrived[0] = _backlog[0] = openingBacklog;
        for (var i = 0; i < arrivals.Length; i++)
        {
            _arrived[i + 1] = _arrived[i] + arrivals[i];
            _backlog[i + 1] = Math.Max(0, _backlog[i] + arrivals[i] - capacity[i]);
        }
    }

    /// <summary>The work that waits at the end of interval <paramref name="i"/>, 0 or more.</summary>
    public double BacklogAtEnd(int i) => _backlog[i + 1];

    /// <summary>The share of each interval's arrivals that is done within the acceptable wait.</summary>
    /// <param name="clock">Whether the clock of the wait runs, one an interval.</param>
    /// <param name="acceptableWait">The wait in intervals of the clock, 0 or more.</param>
    /// <param name="shares">
    /// Receives one share an interval, in [0, 1]; NaN where nothing arrives, and where some arrivals are neither done nor due within the intervals.
    /// </param>
    /// <exception cref="ArgumentException">A length differs from that of the arrivals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative or not finite.</exception>
    public void SharesInTime(ReadOnlySpan<bool> clock, double acceptableWait, Span<double> shares)
    {
        QueueArguments.ThrowIfNotWait(acceptableWait);
        if (clock.Length != _arrivals.Length || shares.Length != _arrivals.Length)
        {
            throw new ArgumentException($"There are {clock.Length} clock marks and {shares.Length} shares for {_arrivals.Length} arrivals.", nameof(clock));
        }

        var ticking = new List<int>(clock.Length);
        for (var i = 0; i < clock.Length; i++)
        {
            if (clock[i])
            {
                ticking.Add(i);
            }
        }

        for (int i = 0, ticks = 0; i < clock.Length; ticks += clock[i++] ? 1 : 0)
        {
            shares[i] = _arrivals[i] > 0 ? ShareInTime(i, clock[i], ticks + acceptableWait, ticking) : double.NaN;
        }
    }

    /// <summary>The share of one interval's arrivals.</summary>
    /// <param name="i">The interval.</param>
    /// <param name="runs">Whether the clock runs in it, so that later arrivals are due later.</param>
    /// <param name="due">What the clock shows when the interval's first arrival is due.</param>
    /// <param name="ticking">The intervals in which the clock runs.</param>
    private double ShareInTime(int i, bool runs, double due, List<int> ticking)
    {
        if (!runs)
        {
            // All are due at one instant, the first at which the clock shows it: the end of an interval where it is a whole number.
            var interval = (int)Math.Ceiling(due) - 1;
            return Piece(i, 0, 1, interval, due - interval, due - interval, ticking);
        }

        var whole = (int)Math.Floor(due);
        var next = whole + 1 - due;
        return Piece(i, 0, next, whole, due - whole, 1, ticking)
            + (next < 1 ? Piece(i, next, 1, whole + 1, 0, due - whole, ticking) : 0);
    }

    /// <summary>
    /// The share in time of the arrivals from <paramref name="from"/> to <paramref name="to"/>, which are due in the clock's interval
    /// <paramref name="dueIn"/>, evenly from <paramref name="first"/> to <paramref name="last"/>; all positions are fractions of their interval.
    /// </summary>
    private double Piece(int i, double from, double to, int dueIn, double first, double last, List<int> ticking)
    {
        if (dueIn < 0)
        {
            return 0;
        }

        if (dueIn >= ticking.Count)
        {
            // Due after the end: known only when done by then.
            var end = _arrivals.Length;
            var done = Positive(_arrived[end] - _backlog[end] - Arrived(i, from), _arrived[end] - _backlog[end] - Arrived(i, to));
            return done == 1 ? to - from : double.NaN;
        }

        var j = ticking[dueIn];
        var empty = _backlog[j] / (_capacity[j] - _arrivals[j]);
        if (!(empty > first && empty < last))
        {
            return (to - from) * Positive(Completed(j, first) - Arrived(i, from), Completed(j, last) - Arrived(i, to));
        }

        // The backlog runs out between the first and the last deadline, and completions bend there.
        var bend = from + ((to - from) * (empty - first) / (last - first));
        var atBend = Completed(j, empty) - Arrived(i, bend);
        return ((bend - from) * Positive(Completed(j, first) - Arrived(i, from), atBend))
            + ((to - bend) * Positive(atBend, Completed(j, last) - Arrived(i, to)));
    }

    private double Arrived(int i, double fraction) => _arrived[i] + (_arrivals[i] * fraction);

    private double Completed(int i, double fraction) =>
        Arrived(i, fraction) - Math.Max(0, _backlog[i] + ((_arrivals[i] - _capacity[i]) * fraction));

    /// <summary>The share of a line from <paramref name="start"/> to <paramref name="end"/> that is not below 0.</summary>
    private double Positive(double start, double end)
    {
        var least = -Tolerance * _arrived[^1];
        return (start >= least, end >= least) switch
        {
            (true, true) => 1,
            (false, false) => 0,
            (true, false) => Math.Clamp(start / (start - end), 0, 1),
            (false, true) => Math.Clamp(end / (end - start), 0, 1),
        };
    }
}
