using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>Shifts at times when nobody is required: the hours of a contract make them, or a pattern, and no cover.</summary>
internal static class IdleShifts
{
    /// <summary>A shift is meant where it spends at least this share of its work so.</summary>
    private const double MostOfIt = 0.5;

    /// <summary>One sentence where there are such shifts; nothing else.</summary>
    public static IEnumerable<string> Warnings(SchedulingProblem problem, Roster roster)
    {
        var agents = problem.Agents.ToDictionary(agent => agent.Id, StringComparer.Ordinal);
        var idle = roster.Shifts.Select(shift => (Shift: shift, Idle: IdleOf(problem, agents[shift.AgentId], shift), Work: WorkOf(shift)))
            .Where(one => one.Idle >= MostOfIt * one.Work && one.Idle > TimeSpan.Zero).ToList();
        if (idle.Count > 0)
        {
            var (first, hours) = (idle[0].Shift, TimeSpan.FromTicks(idle.Sum(one => one.Idle.Ticks)).TotalHours);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{(idle.Count == 1 ? "1 shift is" : $"{idle.Count} shifts are")} mostly at times when nothing is required that the agent can work on, {hours:0.##} hours in all; the first: {agents[first.AgentId].Name} on {first.Date:yyyy-MM-dd}, {first.Template}. Contract hours, a pattern or a pin ask for them; days of a shift template and hours of an agent can rule them out.");
        }
    }

    private static TimeSpan WorkOf(Shift shift) => TimeSpan.FromTicks(Work(shift).Sum(span => span.Length.Ticks));

    private static IEnumerable<Interval> Work(Shift shift) => shift.Activities().Where(activity => activity.Name == Activity.Work).Select(activity => activity.Span);

    private static TimeSpan IdleOf(SchedulingProblem problem, Agent agent, Shift shift)
    {
        var (grid, ticks) = (problem.Grid, 0L);
        var template = problem.Templates.FirstOrDefault(one => one.Name == shift.Template);
        var skills = problem.Skills.Where(skill => agent.CanWork(skill) && (template is null || template.Skills.IsEmpty || template.Skills.Contains(skill.Skill, StringComparer.Ordinal))).ToList();
        foreach (var span in Work(shift))
        {
            for (var i = Math.Max(0, grid.IndexOf(span.Start)); i < grid.Count && grid.StartOf(i) < span.End; i++)
            {
                var interval = grid[i];
                if (interval.End > span.Start && skills.TrueForAll(skill => skill.Required[i] == 0))
                {
                    ticks += (Min(interval.End, span.End) - Max(interval.Start, span.Start)).Ticks;
                }
            }
        }

        return TimeSpan.FromTicks(ticks);
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
