namespace CsOps.Forecast.Queueing.Backlog;

/// <content>How long arrivals wait until they are done, and how long the oldest has.</content>
public sealed partial class FluidBacklog
{
    /// <summary>The mean time from arrival to completion of each interval's arrivals.</summary>
    /// <param name="means">Receives one mean an interval, in intervals of all time, 0 or more; NaN where nothing arrives, and where not all is done by the end.</param>
    /// <exception cref="ArgumentException">The length differs from that of the arrivals.</exception>
    /// <remarks>
    /// The work between two knots is completed evenly in time, so the mean instant of completion of a part of it is the middle of that part's
    /// instants. The mean response is the mean of these, weighted with the work, less the mean instant of arrival. Exact; one pass over both.
    /// </remarks>
    public void MeanResponses(Span<double> means)
    {
        ThrowIfNotOfIntervals(means.Length, nameof(means));
        var knot = 0;
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = _arrivals[i] > 0 && ArrivedBefore(i + 1) <= Completed(_time.Length - 1) + _rounding ? MeanResponse(i, ref knot) : double.NaN;
        }
    }

    /// <summary>How long the oldest work that waits at the end of each interval has waited.</summary>
    /// <param name="ages">Receives one age an interval, in intervals of all time; 0 where nothing waits. The opening backlog counts as arrived at the start.</param>
    /// <exception cref="ArgumentException">The length differs from that of the arrivals.</exception>
    public void OldestAges(Span<double> ages)
    {
        ThrowIfNotOfIntervals(ages.Length, nameof(ages));
        var oldest = 0;
        for (var i = 0; i < ages.Length; i++)
        {
            ages[i] = 0;
            var done = Completed(_knotOfInterval[i + 1]);
            if (BacklogAtEnd(i) > _rounding)
            {
                while (ArrivedBefore(oldest + 1) <= done + _rounding)
                {
                    oldest++;
                }

                var from = ArrivedBefore(oldest);
                ages[i] = i + 1 - oldest - (done > from ? (done - from) / _arrivals[oldest] : 0);
            }
        }
    }

    /// <summary>The mean of one interval's arrivals; <paramref name="knot"/> goes on to where the completion of its last work begins.</summary>
    private double MeanResponse(int i, ref int knot)
    {
        var (from, to) = (ArrivedBefore(i), Math.Min(ArrivedBefore(i + 1), Completed(_time.Length - 1)));
        while (knot < _time.Length - 2 && Completed(knot + 1) <= from)
        {
            knot++;
        }

        var sum = 0.0;
        for (var k = knot; k < _time.Length - 1 && Completed(k) < to; k++)
        {
            var (start, end) = (Math.Max(from, Completed(k)), Math.Min(to, Completed(k + 1)));
            if (end > start)
            {
                sum += (end - start) * (((DoneAt(k, start) - i) + (DoneAt(k, end) - i)) / 2);
            }
        }

        return Math.Max(0, (sum / (to - from)) - 0.5);
    }

    /// <summary>When an amount of work is done that is completed in the piece that begins at a knot.</summary>
    private double DoneAt(int knot, double work)
    {
        var (start, end) = (Completed(knot), Completed(knot + 1));
        return work >= end ? _time[knot + 1] : _time[knot] + ((_time[knot + 1] - _time[knot]) * (work - start) / (end - start));
    }
}
