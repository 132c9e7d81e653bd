using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops schedule</c>: a roster for a plan's requirement; <c>requirement.csv</c> in, <c>roster.csv</c> out.</summary>
internal static class ScheduleCommand
{
    private const string Summary = "Make the roster for a plan's requirement, as written by 'csops plan' or 'csops require', or as changed since.";

    private const string Examples = """
        csops schedule data/demo --plan 2026-11-02
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var plan = SharedOptions.Plan();
        var gate = SharedOptions.MinCoverage();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("schedule", Summary, Examples) { folder, plan, gate, json };
        host.SetAction(
            command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan), parsed.GetValue(gate)));
        return command;
    }

    private static int Execute(CommandRun run, string path, string? plan, decimal? minCoverage)
    {
        var folder = new CentreFolder(path);
        var target = CentreRun.PlanFolder(folder, plan);
        var centre = folder.ReadCentre();
        var source = Path.Combine(target, PlanFiles.Requirement);
        var requirements = RequirementFile.Read(source);
        run.Read(source, requirements.Sum(requirement => (long)requirement.Grid.Count));
        CentreRun.CheckPlanFile(centre, source, requirements.Select(requirement => requirement.Queue), requirements[0].Grid);

        run.Progress.Report("Scheduling …");
        var problem = SchedulingStation.ProblemOf(centre, requirements);
        var outcome = SchedulingStation.Solve(problem, new CoverageScheduler(), run.Cancellation);
        run.Cancellation.ThrowIfCancellationRequested(); // The roster of a run that was stopped is only the best so far.
        foreach (var warning in outcome.Warnings)
        {
            run.Warn("SCHEDULE", warning);
        }

        if (outcome is not { Roster: { } roster, Metrics: { } metrics })
        {
            throw CommandFailure.BadData(centre.Agents.IsEmpty ? "the centre has no agents (agents.csv)." : "there is no roster; the warnings say why.");
        }

        var output = Path.Combine(target, PlanFiles.Roster);
        AtomicFile.Write(output, stream => RosterFile.Write(roster, centre.Agents, centre.Zone, stream));
        run.Wrote(output, roster.Shifts.Sum(shift => (long)shift.Activities().Count()));

        RosterScreen.Show(run.Screen, roster, metrics, centre.Currency);
        run.Screen.Line($"Roster: {output}");
        run.Result = json => RosterScreen.Write(json, roster, metrics);
        return CentreRun.ExitCodeOf(run, roster, metrics, minCoverage);
    }
}
