using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The roster of a plan as it stands in its folder, judged anew: what a planner changed in the plan's files counts.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Problem">The problem that it is a roster of, with what was worked before.</param>
/// <param name="Roster">The roster.</param>
/// <param name="File">Its path.</param>
internal sealed record PlannedRoster(Centre Centre, SchedulingProblem Problem, Roster Roster, string File)
{
    /// <summary>Reads the roster of a centre's plan, the last one unless another is named.</summary>
    public static PlannedRoster Read(CommandRun run, string path, string? plan)
    {
        var folder = new CentreFolder(path);
        return Read(run, folder, folder.ReadCentre(), CentreRun.PlanFolder(folder, plan));
    }

    /// <summary>Reads <c>requirement.csv</c> and <c>roster.csv</c> of the plan in <paramref name="target"/>.</summary>
    public static PlannedRoster Read(CommandRun run, CentreFolder folder, Centre centre, string target)
    {
        var problem = ReadProblem(run, folder, centre, target);
        if (problem.Check().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw CommandFailure.BadData($"{error}.");
        }

        var file = Path.Combine(target, PlanFiles.Roster);
        if (!System.IO.File.Exists(file))
        {
            throw CommandFailure.BadData($"the plan in {target} has no {PlanFiles.Roster}. Make one with 'csops schedule'.");
        }

        var shifts = RosterFile.Read(file, centre.Agents, centre.Templates);
        run.Read(file, shifts.Sum(shift => (long)shift.Activities().Count()));
        try
        {
            return new PlannedRoster(centre, problem, Roster.Of(problem, shifts), file);
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.BadData($"{file}: {wrong.Message.Split(" (Parameter ", 2)[0]}");
        }
    }

    /// <summary>Reads what a plan's roster is to cover, and what was worked before it.</summary>
    public static SchedulingProblem ReadProblem(CommandRun run, CentreFolder folder, Centre centre, string target)
    {
        var source = Path.Combine(target, PlanFiles.Requirement);
        var requirements = RequirementFile.Read(source);
        run.Read(source, requirements.Sum(requirement => (long)requirement.Grid.Count));
        CentreRun.CheckPlanFile(centre, source, requirements.Select(requirement => requirement.Queue), requirements[0].Grid);
        var problem = SchedulingStation.ProblemOf(centre, requirements);
        var (past, files) = CentreRun.PastOf(run, folder, problem.Days.First);
        foreach (var file in files)
        {
            run.Read(file, rows: null);
        }

        return SchedulingStation.After(problem, past);
    }

    /// <summary>Writes the roster changed, whole or not at all.</summary>
    public void Write(CommandRun run, Roster changed)
    {
        AtomicFile.Write(File, stream => RosterFile.Write(changed, Centre.Agents, Centre.Zone, stream));
        run.Wrote(File, changed.Shifts.Sum(shift => (long)shift.Activities().Count()));
    }
}
