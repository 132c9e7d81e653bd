using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>How many agents of each group of skills are at work, breaks taken out, from moment to moment of a grid.</summary>
internal sealed class Attendance
{
    private readonly int[] _intervalOf;
    private readonly int[] _agents;

    /// <summary>Counts the agents of the roster, and those whose shifts run on from before it.</summary>
    /// <param name="period">The roster and the skills of its agents.</param>
    /// <param name="isImmediate">Of each forecast queue, whether it is answered at once.</param>
    /// <exception cref="ArgumentException">A shift is of an agent that the centre does not have.</exception>
    public Attendance(StaffedPeriod period, ImmutableArray<bool> isImmediate)
    {
        var grid = period.Forecasts[0].Grid;
        var register = new GroupRegister(period, isImmediate);
        var work = WorkOf(period.Past.Concat(period.Roster.Shifts), register, grid).ToList();
        Groups = [.. register.Groups];
        Boundaries = [.. Enumerable.Range(0, grid.Count + 1).Select(i => i * grid.Length.TotalSeconds).Concat(work.SelectMany(w => new[] { w.Start, w.End })).Distinct().Order()];
        _intervalOf = [.. Boundaries.Select(time => (int)Math.Floor(time / grid.Length.TotalSeconds))];
        _agents = new int[Segments * Groups.Length];
        foreach (var (group, start, end) in work)
        {
            var last = Array.BinarySearch(Boundaries, end);
            for (var segment = Array.BinarySearch(Boundaries, start); segment < last; segment++)
            {
                _agents[(segment * Groups.Length) + group]++;
            }
        }
    }

    /// <summary>The groups of agents at work who have any of the queues.</summary>
    public ImmutableArray<SkillGroup> Groups { get; }

    /// <summary>When an interval, shift or break begins or ends, in seconds from the grid's start; the last is the grid's end.</summary>
    public double[] Boundaries { get; }

    /// <summary>Spans between two boundaries.</summary>
    public int Segments => Boundaries.Length - 1;

    /// <summary>The interval in which a segment lies.</summary>
    public int IntervalOf(int segment) => _intervalOf[segment];

    /// <summary>The length of a segment in seconds.</summary>
    public double LengthOf(int segment) => Boundaries[segment + 1] - Boundaries[segment];

    /// <summary>Agents of a group at work in a segment.</summary>
    public int AgentsIn(int segment, int group) => _agents[(segment * Groups.Length) + group];

    private static IEnumerable<(int Group, double Start, double End)> WorkOf(IEnumerable<Shift> shifts, GroupRegister groups, IntervalGrid grid)
    {
        var length = (grid.End - grid.Start).TotalSeconds;
        foreach (var shift in shifts.Where(shift => shift.Span.End > grid.Start))
        {
            var group = groups.GroupOf(shift);
            foreach (var work in shift.Activities().Where(activity => activity.IsWork && group >= 0))
            {
                var start = Math.Max(0, (work.Span.Start - grid.Start).TotalSeconds);
                var end = Math.Min(length, (work.Span.End - grid.Start).TotalSeconds);
                if (end > start)
                {
                    yield return (group, start, end);
                }
            }
        }
    }
}
