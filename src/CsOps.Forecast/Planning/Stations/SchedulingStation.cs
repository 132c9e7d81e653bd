using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From required agents to a roster: the queues are the skills, the agents to schedule are what must be covered.</summary>
public static class SchedulingStation
{
    /// <summary>States the problem of a period.</summary>
    /// <param name="centre">The centre, with its agents, contracts and shift templates.</param>
    /// <param name="requirements">One requirement or more, all on one grid of whole days.</param>
    /// <param name="weights">The prices by which each agent's value is stated; null for the default ones.</param>
    /// <remarks>Where a requirement says what one agent less loses, agents are valued by it (<see cref="SkillRequirement.Values"/>).</remarks>
    /// <exception cref="ArgumentException">There is no requirement, or their grids differ.</exception>
    public static SchedulingProblem ProblemOf(Centre centre, ImmutableArray<StaffingRequirement> requirements, CoverageWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        if (requirements.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no requirement to schedule for.", nameof(requirements));
        }

        var grid = requirements[0].Grid;
        if (requirements.FirstOrDefault(r => r.Grid != grid) is { } other)
        {
            throw new ArgumentException($"The requirement of queue '{other.Queue}' is of other intervals than that of '{requirements[0].Queue}'.", nameof(requirements));
        }

        var calendar = new LocalCalendar(grid, centre.Zone);
        return new SchedulingProblem
        {
            Grid = grid,
            Zone = centre.Zone,
            Days = new DateRange(calendar.DateOf(0), calendar.DateOf(grid.Count - 1)),
            Skills = [.. requirements.Select(r => new SkillRequirement(r.Queue, [.. r.Intervals.Select(i => i.Scheduled)]) { Values = AgentValues.Of(r, weights ?? new CoverageWeights()) })],
            Agents = centre.Agents,
            Contracts = centre.Contracts,
            Templates = centre.Templates,
            Patterns = centre.Patterns,
            Rules = centre.Rules,
            Duties = [.. centre.Duties.Where(duty => duty.Days.First <= calendar.DateOf(grid.Count - 1) && duty.Days.Last >= calendar.DateOf(0))],
            Seed = centre.Seed,
        };
    }

    /// <summary>The problem as it goes on from what was worked before.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="past">Shifts of any days and people; those before the problem's days, of its people, count.</param>
    /// <param name="knownDays">The days of which these are all shifts; none for all from the first of them on.</param>
    public static SchedulingProblem After(SchedulingProblem problem, ImmutableArray<Shift> past, ImmutableArray<DateRange> knownDays)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var people = problem.Agents.Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        return problem with { Past = [.. past.Where(shift => shift.Date < problem.Days.First && people.Contains(shift.AgentId))], KnownDays = knownDays };
    }

    /// <summary>Makes the roster of a problem; a problem with errors, or without agents, has none.</summary>
    public static ScheduleOutcome Solve(SchedulingProblem problem, IScheduler scheduler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(scheduler);
        if (problem.Agents.IsEmpty)
        {
            return new ScheduleOutcome(null, null, []);
        }

        var issues = problem.Check();
        if (issues.Any(issue => issue.IsError))
        {
            return new ScheduleOutcome(null, null, [.. issues.Where(issue => issue.IsError).Select(issue => $"There is no roster. {issue}")]);
        }

        var roster = scheduler.Solve(problem, cancellationToken);
        return new ScheduleOutcome(roster, RosterMetrics.Of(problem, roster), [.. issues.Select(issue => issue.ToString()), .. IdleShifts.Warnings(problem, roster)]);
    }
}
