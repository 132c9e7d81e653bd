using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The roster of a plan, read from its files and judged anew: what a planner changed in them counts.</summary>
/// <param name="Problem">The problem that it is a roster of.</param>
/// <param name="Roster">The roster.</param>
internal sealed record PlannedRoster(SchedulingProblem Problem, Roster Roster)
{
    /// <summary>Reads <c>requirement.csv</c> and <c>roster.csv</c> of a plan.</summary>
    public static PlannedRoster Read(CommandRun run, Centre centre, string plan)
    {
        var requirements = ReadRequirements(run, centre, plan);
        var file = Path.Combine(plan, PlanFiles.Roster);
        if (!File.Exists(file))
        {
            throw CommandFailure.BadData($"the plan in {plan} has no {PlanFiles.Roster}. Make one with 'csops schedule'.");
        }

        var shifts = RosterFile.Read(file, centre.Agents, centre.Templates);
        run.Read(file, shifts.Sum(shift => (long)shift.Activities().Count()));
        var problem = SchedulingStation.ProblemOf(centre, requirements);
        try
        {
            return new PlannedRoster(problem, Roster.Of(problem, shifts));
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.BadData($"{file}: {wrong.Message.Split(" (Parameter ", 2)[0]}");
        }
    }

    /// <summary>Reads <c>requirement.csv</c> of a plan, and checks that it is of the centre.</summary>
    public static ImmutableArray<StaffingRequirement> ReadRequirements(CommandRun run, Centre centre, string plan)
    {
        var source = Path.Combine(plan, PlanFiles.Requirement);
        var requirements = RequirementFile.Read(source);
        run.Read(source, requirements.Sum(requirement => (long)requirement.Grid.Count));
        CentreRun.CheckPlanFile(centre, source, requirements.Select(requirement => requirement.Queue), requirements[0].Grid);
        return requirements;
    }
}
