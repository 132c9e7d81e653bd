using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From required agents to a roster.</summary>
public static class SchedulingStation
{
    /// <summary>States the scheduling problem of a period: the queues are the skills, the agents to schedule are what must be covered.</summary>
    /// <param name="centre">The centre, with its agents, contracts and shift templates.</param>
    /// <param name="days">The days to plan.</param>
    /// <param name="requirements">The requirements, all on the grid of those days.</param>
    public static SchedulingProblem ProblemOf(Centre centre, DateRange days, ImmutableArray<StaffingRequirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return new SchedulingProblem
        {
            Grid = PlanPeriod.GridOf(days, centre.Zone, centre.IntervalLength),
            Zone = centre.Zone,
            Days = days,
            Skills = [.. requirements.Select(r => new SkillRequirement(r.Queue, [.. r.Intervals.Select(i => i.Scheduled)]))],
            Agents = centre.Agents,
            Contracts = centre.Contracts,
            Templates = centre.Templates,
            Seed = centre.Seed,
        };
    }
}
