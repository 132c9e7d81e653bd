using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The roster of a plan as it stands in its folder, with what it is a roster of.</summary>
internal sealed record PublishedRoster(Centre Centre, SchedulingProblem Problem, Roster Roster, string File)
{
    /// <summary>Reads the roster of a centre's plan, as written or as changed since.</summary>
    public static PublishedRoster Read(CommandRun run, string path, string? plan)
    {
        var folder = new CentreFolder(path);
        var target = CentreRun.PlanFolder(folder, plan);
        var centre = folder.ReadCentre();
        var problem = SchedulingStation.ProblemOf(centre, PlannedRoster.ReadRequirements(run, centre, target));
        if (problem.Check().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw CommandFailure.BadData($"{error}.");
        }

        var (past, files) = CentreRun.PastOf(run, folder, problem.Days.First);
        foreach (var one in files)
        {
            run.Read(one, rows: null);
        }

        problem = SchedulingStation.After(problem, past);
        var file = Path.Combine(target, PlanFiles.Roster);
        var roster = Roster.Of(problem, RosterFile.Read(file, centre.Agents, centre.Templates));
        run.Read(file, Rows(roster));
        return new PublishedRoster(centre, problem, roster, file);
    }

    /// <summary>Writes the roster changed, whole or not at all.</summary>
    public void Write(CommandRun run, Roster changed)
    {
        AtomicFile.Write(File, stream => RosterFile.Write(changed, Centre.Agents, Centre.Zone, stream));
        run.Wrote(File, Rows(changed));
    }

    private static long Rows(Roster roster) => roster.Shifts.Sum(shift => (long)shift.Activities().Count());
}
