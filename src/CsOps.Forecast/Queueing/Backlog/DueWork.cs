using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>A part of the arrivals of one interval whose deadlines lie in one interval, evenly between two instants of it.</summary>
/// <param name="First">The first deadline, as a fraction of its interval.</param>
/// <param name="Last">The last deadline, as a fraction of its interval; may be the first.</param>
/// <param name="From">All work that arrived before this part, the opening backlog in it.</param>
/// <param name="To">The same with this part.</param>
internal readonly record struct DueWork(double First, double Last, double From, double To)
{
    /// <summary>The parts that are due in each interval; arrivals of an interval of which any is due after the last one are in none.</summary>
    public static ImmutableArray<DueWork>[] ByInterval(BacklogClass work)
    {
        int[] ticking = [.. Enumerable.Range(0, work.Clock.Length).Where(i => work.Clock[i])];
        var due = Enumerable.Range(0, work.Clock.Length).Select(_ => ImmutableArray.CreateBuilder<DueWork>()).ToArray();
        void Add(int tick, DueWork part)
        {
            if (part.To > part.From)
            {
                due[ticking[Math.Max(0, tick)]].Add(part);
            }
        }

        var (arrived, ticks) = (work.OpeningBacklog, 0);
        for (var i = 0; i < work.Clock.Length; i++)
        {
            var (from, to, at) = (arrived, arrived + work.Arrivals[i], ticks + work.AcceptableWait);
            var whole = (int)Math.Floor(at);
            if (at + (work.Clock[i] ? 1 : 0) > ticking.Length)
            {
                break;
            }

            if (work.Clock[i])
            {
                var middle = from + ((to - from) * (whole + 1 - at));
                Add(whole, new DueWork(at - whole, 1, from, middle));
                Add(whole + 1, new DueWork(0, at - whole, middle, to));
                ticks++;
            }
            else
            {
                // All at one instant; without any wait before the clock first runs, at its start.
                var tick = (int)Math.Ceiling(at) - 1;
                Add(tick, tick < 0 ? new DueWork(0, 0, from, to) : new DueWork(at - tick, at - tick, from, to));
            }

            arrived = to;
        }

        return due.Select(parts => parts.ToImmutable()).ToArray();
    }

    /// <summary>The work of this part that is late, where the backlog runs from <paramref name="backlog"/> with even arrivals and capacity.</summary>
    /// <param name="arrived">All work that arrived before the interval of the deadlines.</param>
    /// <param name="backlog">The backlog at its start.</param>
    /// <param name="arrivals">The arrivals in it.</param>
    /// <param name="capacity">The capacity in it.</param>
    public double Late(double arrived, double backlog, double arrivals, double capacity)
    {
        double Missing(double time, double work) => work - (arrived + (arrivals * time) - Math.Max(0, backlog + ((arrivals - capacity) * time)));
        var empty = backlog / (capacity - arrivals);
        if (!(empty > First && empty < Last))
        {
            return Above(Missing(First, From), Missing(Last, To), To - From);
        }

        var bend = From + ((To - From) * (empty - First) / (Last - First));
        var atBend = Missing(empty, bend);
        return Above(Missing(First, From), atBend, bend - From) + Above(atBend, Missing(Last, To), To - bend);
    }

    /// <summary>The part of an amount of work where a line over it is above 0.</summary>
    private static double Above(double start, double end, double amount) => (start > 0, end > 0) switch
    {
        (true, true) => amount,
        (false, false) => 0,
        (true, false) => amount * start / (start - end),
        (false, true) => amount * end / (end - start),
    };
}
