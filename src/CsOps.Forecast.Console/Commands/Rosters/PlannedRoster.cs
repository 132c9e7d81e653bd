using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Commands.Rosters;

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
        var shifts = ReadShifts(run, centre, file);
        try
        {
            return new PlannedRoster(centre, problem, Roster.Of(problem, shifts), file);
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.BadData($"{file}: {wrong.Message.Split(" (Parameter ", 2)[0]}");
        }
    }

    /// <summary>Reads <c>roster.csv</c>.</summary>
    public static ImmutableArray<Shift> ReadShifts(CommandRun run, Centre centre, string file)
    {
        if (!System.IO.File.Exists(file))
        {
            throw CommandFailure.BadData($"the plan in {Path.GetDirectoryName(file)} has no {PlanFiles.Roster}. Make one with 'csops schedule'.");
        }

        var shifts = RosterFile.Read(file, centre.Agents, centre.Templates);
        run.Read(file, shifts.Sum(shift => (long)shift.Activities().Count()));
        return shifts;
    }

    /// <summary>Reads what a plan's roster is to cover, and what was worked before it.</summary>
    public static SchedulingProblem ReadProblem(CommandRun run, CentreFolder folder, Centre centre, string target)
    {
        var source = Path.Combine(target, PlanFiles.Requirement);
        var requirements = RequirementFile.Read(source);
        run.Read(source, requirements.Sum(requirement => (long)requirement.Grid.Count));
        CentreRun.CheckPlanFile(centre, source, requirements.Select(requirement => requirement.Queue), requirements[0].Grid);
        var problem = SchedulingStation.ProblemOf(centre, requirements);
        var past = CentreRun.PastOf(run, folder, centre, problem.Days.First);
        foreach (var file in past.Files)
        {
            run.Read(file, rows: null);
        }

        return SchedulingStation.After(problem, past.Shifts, past.Days);
    }

    /// <summary>Writes the roster changed, whole or not at all.</summary>
    /// <returns>Words on what was written.</returns>
    public string[] Write(CommandRun run, Roster changed) => Write(run, Path.GetDirectoryName(File)!, changed, Centre);

    /// <summary>Writes a plan's roster; the one before it is kept.</summary>
    /// <returns>Words on what was written, and what does not show it yet.</returns>
    public static string[] Write(CommandRun run, string plan, Roster roster, Centre centre)
    {
        var written = RosterVersions.Replace(plan, roster, centre.Agents, centre.Zone);
        foreach (var (path, rows) in written)
        {
            run.Wrote(path, rows);
        }

        var isReported = written.Count > 1 && System.IO.File.Exists(Path.Combine(plan, "report.html"));
        return
        [
            $"Roster: {written[^1].Path}",
            .. written.SkipLast(1).Select(kept => $"The roster before it: {kept.Path}"),
            .. isReported ? (string[])["The report still shows that one: 'csops plan' with --keep-roster makes it anew."] : [],
        ];
    }
}
