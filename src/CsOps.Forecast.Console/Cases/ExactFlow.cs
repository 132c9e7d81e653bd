namespace CsOps.Forecast.Console.Cases;

/// <summary>The flow of one class of deferred work in fractions, without rounding: the knots between which arrivals and completions are lines.</summary>
/// <remarks>Time is counted in intervals. The model is that of <see cref="CsOps.Forecast.Queueing.Backlog.FluidBacklog"/>, which is in doubles.</remarks>
internal sealed class ExactFlow
{
    private readonly IReadOnlyList<Fraction> _arrivals;
    private readonly int[] _knotOfInterval;
    private readonly List<Fraction> _time = [Fraction.Zero];
    private readonly List<Fraction> _arrived;
    private readonly List<Fraction> _completed = [Fraction.Zero];
    private readonly List<Fraction> _left = [Fraction.Zero];

    /// <summary>Follows the work through its intervals.</summary>
    /// <param name="arrivals">Work that arrives in each interval.</param>
    /// <param name="opening">Work that waits at the start.</param>
    /// <param name="capacity">Pieces of capacity in order: the instant at which each ends, which is within its interval or at its end, and its work.</param>
    public ExactFlow(IReadOnlyList<Fraction> arrivals, Fraction opening, IEnumerable<(Fraction End, Fraction Work)> capacity)
    {
        (_arrivals, _arrived, _knotOfInterval) = (arrivals, [opening], new int[arrivals.Count + 1]);
        var interval = 0;
        foreach (var (end, work) in capacity)
        {
            Flow(end, work, arrivals[interval]);
            if (end == interval + 1)
            {
                _knotOfInterval[++interval] = _time.Count - 1;
            }
        }
    }

    /// <summary>The pieces of capacity that this class leaves.</summary>
    public IEnumerable<(Fraction End, Fraction Work)> Left => _time.Zip(_left).Skip(1);

    /// <summary>The share of all arrivals that are in time, of those of which it is decided; null when it is of none.</summary>
    /// <param name="ticking">The intervals in which the clock runs.</param>
    /// <param name="wait">The acceptable wait in intervals of the clock.</param>
    public Fraction? OverallInTime(IReadOnlyList<int> ticking, Fraction wait)
    {
        var (decided, inTime, ticks) = (Fraction.Zero, Fraction.Zero, 0);
        for (var i = 0; i < _arrivals.Count; i++)
        {
            var runs = ticks < ticking.Count && ticking[ticks] == i;
            if (!_arrivals[i].Top.IsZero && ShareInTime(i, runs, ticks + wait, ticking) is { } share)
            {
                decided += _arrivals[i];
                inTime += _arrivals[i] * share;
            }

            ticks += runs ? 1 : 0;
        }

        return decided.Top.IsZero ? null : inTime / decided;
    }

    private void Flow(Fraction end, Fraction work, Fraction arrivalsPerInterval)
    {
        var (start, arrived, left) = (_time[^1], _arrived[^1], work);
        var backlog = arrived - _completed[^1];
        var arriving = arrivalsPerInterval * (end - start);
        var atEnd = backlog + arriving - work;
        if (!backlog.Top.IsZero && atEnd.IsNegative)
        {
            // The backlog runs out on the way.
            var part = backlog / (work - arriving);
            Add(start + ((end - start) * part), arrived + (arriving * part), Fraction.Zero, work * part);
            left = work * (Fraction.One - part);
        }

        Add(end, arrived + arriving, atEnd.IsNegative ? Fraction.Zero : atEnd, left);
    }

    private void Add(Fraction time, Fraction arrived, Fraction backlog, Fraction capacity)
    {
        var completed = arrived - backlog;
        _left.Add(capacity - (completed - _completed[^1]));
        _time.Add(time);
        _arrived.Add(arrived);
        _completed.Add(completed);
    }

    /// <summary>The share of one interval's arrivals of which the first is due when the clock shows <paramref name="due"/>; null when undecided.</summary>
    private Fraction? ShareInTime(int i, bool runs, Fraction due, IReadOnlyList<int> ticking)
    {
        var ceiling = due.Ceiling();
        if (!runs)
        {
            // All are due at one instant, the first at which the clock shows it: the end of an interval where it is a whole number.
            return ceiling > ticking.Count ? null
                : ceiling.IsZero ? Fraction.Zero
                : InTime(i, (Fraction.Zero, Fraction.One), due - ceiling + 1, due - ceiling + 1, ticking[(int)ceiling - 1]);
        }

        // Those before the clock's next whole number are due in one of its intervals, those after it in the next.
        var whole = due == ceiling ? ceiling : ceiling - 1;
        if (ceiling >= ticking.Count)
        {
            return null;
        }

        var next = whole + 1 - due;
        var share = InTime(i, (Fraction.Zero, next), due - whole, Fraction.One, ticking[(int)whole]);
        return next < Fraction.One ? share + InTime(i, (next, Fraction.One), Fraction.Zero, due - whole, ticking[(int)whole + 1]) : share;
    }

    /// <summary>The share of an interval's arrivals within a part of it, due evenly from one position of another interval to a later one.</summary>
    private Fraction InTime(int i, (Fraction From, Fraction To) part, Fraction first, Fraction last, int dueIn)
    {
        (first, last) = (first + dueIn, last + dueIn);
        var knot = _knotOfInterval[dueIn];
        while (_time[knot + 1] < first)
        {
            knot++;
        }

        var (share, position, slack) = (Fraction.Zero, part.From, CompletedAt(knot, first) - ArrivedAt(i, part.From));
        while (true)
        {
            var ends = !(last > _time[knot + 1]);
            var end = ends ? last : _time[knot + 1];
            var until = ends ? part.To : part.From + ((part.To - part.From) * (end - first) / (last - first));
            var after = CompletedAt(knot, end) - ArrivedAt(i, until);
            share += (until - position) * NotNegative(slack, after);
            if (ends)
            {
                return share;
            }

            (position, slack, knot) = (until, after, knot + 1);
        }
    }

    private Fraction ArrivedAt(int i, Fraction position) => _arrived[_knotOfInterval[i]] + (_arrivals[i] * position);

    private Fraction CompletedAt(int knot, Fraction time) =>
        _completed[knot] + ((_completed[knot + 1] - _completed[knot]) * (time - _time[knot]) / (_time[knot + 1] - _time[knot]));

    /// <summary>The share of a line from <paramref name="start"/> to <paramref name="end"/> that is not below 0.</summary>
    private static Fraction NotNegative(Fraction start, Fraction end) => (start.IsNegative, end.IsNegative) switch
    {
        (false, false) => Fraction.One,
        (true, true) => Fraction.Zero,
        (false, true) => start / (start - end),
        (true, false) => end / (end - start),
    };
}
