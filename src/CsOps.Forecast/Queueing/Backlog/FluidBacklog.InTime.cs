namespace CsOps.Forecast.Queueing.Backlog;

/// <content>The share of arrivals that is done by its deadline.</content>
public sealed partial class FluidBacklog
{
    /// <summary>The share of each interval's arrivals that is done within the acceptable wait.</summary>
    /// <param name="clock">Whether the clock of the wait runs, one an interval.</param>
    /// <param name="acceptableWait">The wait in intervals of the clock, 0 or more.</param>
    /// <param name="shares">
    /// Receives one share an interval, in [0, 1]; NaN where nothing arrives, and where a deadline is after the last interval, which leaves the
    /// share undecided.
    /// </param>
    /// <param name="dueAtEnd">Whether what is due after the last interval is due at its end instead, which decides it.</param>
    /// <exception cref="ArgumentException">A length differs from that of the arrivals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative or not finite.</exception>
    /// <remarks>
    /// The deadline of an arrival is the first instant at which the clock has gone on by the acceptable wait. The arrival is in time when the
    /// work completed by its deadline is at least the work that arrived by its own arrival. The opening backlog has no share of its own.
    /// </remarks>
    public void SharesInTime(ReadOnlySpan<bool> clock, double acceptableWait, Span<double> shares, bool dueAtEnd = false)
    {
        QueueArguments.ThrowIfNotWait(acceptableWait);
        ThrowIfNotOfIntervals(clock.Length, nameof(clock));
        ThrowIfNotOfIntervals(shares.Length, nameof(shares));
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
            shares[i] = _arrivals[i] > 0 ? ShareInTime(i, clock[i], ticks + acceptableWait, ticking, dueAtEnd) : double.NaN;
        }
    }

    /// <summary>The share of all arrivals of which it is decided; NaN when it is of none.</summary>
    /// <param name="shares">The share of each interval's arrivals, NaN where undecided, as <see cref="SharesInTime"/> gives them.</param>
    /// <returns>The mean of the shares weighted with the arrivals, in [0, 1].</returns>
    /// <exception cref="ArgumentException">The length differs from that of the arrivals.</exception>
    public double OverallShareInTime(ReadOnlySpan<double> shares)
    {
        ThrowIfNotOfIntervals(shares.Length, nameof(shares));
        double decided = 0, late = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (!double.IsNaN(shares[i]))
            {
                decided += _arrivals[i];
                late += _arrivals[i] * (1 - shares[i]);
            }
        }

        return 1 - (late / decided);
    }

    /// <summary>The share of one interval's arrivals.</summary>
    /// <param name="i">The interval.</param>
    /// <param name="runs">Whether the clock runs in it, so that later arrivals are due later.</param>
    /// <param name="due">What the clock shows when the interval's first arrival is due.</param>
    /// <param name="ticking">The intervals in which the clock runs.</param>
    /// <param name="dueAtEnd">Whether what is due later is due at the end.</param>
    private double ShareInTime(int i, bool runs, double due, List<int> ticking, bool dueAtEnd)
    {
        if (!runs)
        {
            // All are due at one instant, the first at which the clock shows it: the end of an interval where it is a whole number.
            var interval = (int)Math.Ceiling(due) - 1;
            return Piece(i, 0, 1, interval, due - interval, due - interval, ticking, dueAtEnd);
        }

        var whole = (int)Math.Floor(due);
        var next = whole + 1 - due;
        return Piece(i, 0, next, whole, due - whole, 1, ticking, dueAtEnd)
            + (next < 1 ? Piece(i, next, 1, whole + 1, 0, due - whole, ticking, dueAtEnd) : 0);
    }

    /// <summary>
    /// The share in time of the arrivals from <paramref name="from"/> to <paramref name="to"/>, which are due in the clock's interval
    /// <paramref name="dueIn"/>, evenly from <paramref name="first"/> to <paramref name="last"/>; all positions are fractions of their interval.
    /// </summary>
    private double Piece(int i, double from, double to, int dueIn, double first, double last, List<int> ticking, bool dueAtEnd)
    {
        if (dueIn < 0)
        {
            return 0;
        }

        if (dueIn < ticking.Count)
        {
            return InTime(i, from, to, ticking[dueIn] + first, ticking[dueIn] + last, _knotOfInterval[ticking[dueIn]]);
        }

        return dueAtEnd ? InTime(i, from, to, Count, Count, _time.Length - 2) : double.NaN;
    }

    /// <summary>The same with deadlines in time from the start; <paramref name="knot"/> is one at or before the first of them.</summary>
    private double InTime(int i, double from, double to, double first, double last, int knot)
    {
        while (_time[knot + 1] < first)
        {
            knot++;
        }

        var (share, position, slack) = (0.0, from, CompletedAt(knot, first) - ArrivedAt(i, from));
        while (true)
        {
            var end = Math.Min(last, _time[knot + 1]);
            var until = end >= last ? to : from + ((to - from) * (end - first) / (last - first));
            var after = CompletedAt(knot, end) - ArrivedAt(i, until);
            share += (until - position) * Positive(slack, after);
            if (end >= last)
            {
                return share;
            }

            (position, slack, knot) = (until, after, knot + 1);
        }
    }

    private double ArrivedAt(int i, double fraction) => ArrivedBefore(i) + (_arrivals[i] * fraction);

    /// <summary>The work done by a time within the piece that begins at a knot.</summary>
    private double CompletedAt(int knot, double time)
    {
        var (start, end) = (_time[knot], _time[knot + 1]);
        return time >= end ? Completed(knot + 1) : Completed(knot) + ((Completed(knot + 1) - Completed(knot)) * (time - start) / (end - start));
    }

    /// <summary>The share of a line from <paramref name="start"/> to <paramref name="end"/> that is not below 0.</summary>
    private double Positive(double start, double end) => (start >= -_rounding, end >= -_rounding) switch
    {
        (true, true) => 1,
        (false, false) => 0,
        (true, false) => Math.Clamp(start / (start - end), 0, 1),
        (false, true) => Math.Clamp(end / (end - start), 0, 1),
    };

    private void ThrowIfNotOfIntervals(int length, string name)
    {
        if (length != Count)
        {
            throw new ArgumentException($"There are {length} values in {name} for {Count} intervals.", name);
        }
    }
}
