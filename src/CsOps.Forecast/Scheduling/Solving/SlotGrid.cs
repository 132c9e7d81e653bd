using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The time line of a problem cut fine enough that every shift and break, and the hours of every rule of team cover, begin and end between two slots.</summary>
internal sealed class SlotGrid
{
    private SlotGrid(IntervalGrid grid, TimeSpan length)
    {
        Grid = grid;
        Length = length;
        SlotsPerInterval = (int)(grid.Length.Ticks / length.Ticks);
        Count = grid.Count * SlotsPerInterval;
    }

    /// <summary>The intervals of the problem.</summary>
    public IntervalGrid Grid { get; }

    /// <summary>The length of a slot; divides an interval.</summary>
    public TimeSpan Length { get; }

    /// <summary>The number of slots in an interval.</summary>
    public int SlotsPerInterval { get; }

    /// <summary>The number of slots in the grid; slots beyond belong to shifts that run past its end.</summary>
    public int Count { get; }

    /// <summary>The length of a slot in hours.</summary>
    public double Hours => Length.TotalHours;

    /// <summary>The coarsest slots that fit all shifts that the problem's templates can make.</summary>
    public static SlotGrid ForTemplates(SchedulingProblem problem)
    {
        var times = problem.Templates.SelectMany(t => t.Breaks.SelectMany(b => new[] { b.Length, b.Earliest, b.Latest }).Append(t.Length).Append(t.Paid));
        var starts = problem.Templates.SelectMany(t => t.Starts()).Distinct().ToList();
        var zones = problem.Agents.Select(agent => agent.Zone ?? problem.Zone).Append(problem.Zone).Distinct();
        var instants = zones.SelectMany(zone => problem.Days.Dates().SelectMany(date => starts.Select(time => LocalClock.InstantOf(date, time, zone))));
        return Finest(problem, [.. times, .. instants.Select(i => i - problem.Grid.Start), .. TimesOf(problem, problem.Revision?.Published ?? []), .. problem.Duties.Select(d => d.Length)]);
    }

    /// <summary>The coarsest slots that fit the given shifts.</summary>
    public static SlotGrid ForShifts(SchedulingProblem problem, IEnumerable<Shift> shifts)
    {
        return Finest(problem, TimesOf(problem, shifts));
    }

    /// <summary>The slot that begins at <paramref name="instant"/>; may lie outside the grid.</summary>
    public int SlotAt(DateTimeOffset instant) => (int)((instant - Grid.Start).Ticks / Length.Ticks);

    /// <summary>The first slot that begins at <paramref name="instant"/> or later.</summary>
    public int SlotFrom(DateTimeOffset instant) => -(int)Math.Floor(-(double)(instant - Grid.Start).Ticks / Length.Ticks);

    /// <summary>The first slot that ends after <paramref name="instant"/>: those before it end by then.</summary>
    public int SlotTo(DateTimeOffset instant) => (int)Math.Floor((double)(instant - Grid.Start).Ticks / Length.Ticks);

    /// <summary>The slots of the grid in which a shift is at work: stretches, each from a slot to before another.</summary>
    public IEnumerable<(int From, int To)> WorkOf(Shift shift) =>
        from activity in shift.Activities()
        where activity.IsWork
        let work = (From: Math.Max(0, SlotAt(activity.Span.Start)), To: Math.Min(SlotAt(activity.Span.End), Count))
        where work.From < work.To
        select work;

    /// <summary>A length of time in slots.</summary>
    public int SlotsIn(TimeSpan length) => (int)(length.Ticks / Length.Ticks);

    /// <summary>The span of <paramref name="count"/> slots from <paramref name="first"/>.</summary>
    public Interval SpanOf(int first, int count) =>
        new(Grid.Start.AddTicks(Length.Ticks * first), Grid.Start.AddTicks(Length.Ticks * (first + count)));

    private static IEnumerable<TimeSpan> TimesOf(SchedulingProblem problem, IEnumerable<Shift> shifts) =>
        shifts.SelectMany(s => s.Breaks.Select(b => b.Span).Append(s.Span)).SelectMany(s => new[] { s.Start - problem.Grid.Start, s.Length });

    private static SlotGrid Finest(SchedulingProblem problem, IEnumerable<TimeSpan> times) =>
        new(problem.Grid, new TimeSpan(times.Concat(CarriedTimes(problem)).Concat(TeamHours(problem)).Aggregate(problem.Grid.Length.Ticks, (divisor, time) => GreatestDivisor(divisor, Math.Abs(time.Ticks)))));

    /// <summary>When, in the grid, those who began before the days planned come, go to a break, come back and leave.</summary>
    private static IEnumerable<TimeSpan> CarriedTimes(SchedulingProblem problem) =>
        from shift in problem.CarriedOver
        from activity in shift.Activities()
        from moment in (DateTimeOffset[])[activity.Span.Start, activity.Span.End]
        where moment > problem.Grid.Start && moment < problem.Grid.End
        select moment - problem.Grid.Start;

    private static IEnumerable<TimeSpan> TeamHours(SchedulingProblem problem) =>
        problem.Rules.OfType<TeamCoverRule>().SelectMany(rule => rule.Hours(problem)).SelectMany(hours => new[] { hours.From - problem.Grid.Start, hours.To - problem.Grid.Start });

    internal static long GreatestDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
