using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Scheduling.Solving.Outside;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule</c>: a roster for a plan's requirement; <c>requirement.csv</c> in, <c>roster.csv</c> out.</summary>
internal static class ScheduleCommand
{
    private const string Summary = "Make the roster for a plan's requirement, as written by 'csops plan' or 'csops require', or as changed since; or for an instance.";

    private const string Details = """
        An instance (csops-roster/1) states people, shifts, requirement and prices in
        one file. Its roster goes to --out by places and slots; with --json the answer
        is the cost, a bound below every roster's cost, and the gap between them.
        --curtois is the same for the shift-scheduling instances of Curtois and Qu: a
        line for each employee, a field for each day. Ctrl-C ends the search and keeps
        the roster it has. Exit code 4: a hard rule is broken, or somebody has fewer
        hours than the contract asks for.
        """;

    private const string Examples = """
        csops schedule data/demo --plan 2026-11-02
        csops schedule data/demo --iterations 20000000
        csops schedule --instance data/cases/roster.json --time-limit 10 --out roster.csv --json
        csops schedule --curtois data/cases/shift-types.txt --iterations 1000000 --out roster.txt
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var plan = SharedOptions.Plan();
        var gate = SharedOptions.MinCoverage();
        var instance = new Option<string?>("--instance") { Description = "An instance instead of a centre.", HelpName = "FILE" };
        var curtois = new Option<string?>("--curtois") { Description = "An instance of Curtois and Qu.", HelpName = "FILE" };
        var seed = new Option<ulong?>("--seed") { Description = "With an instance: the seed of the search. Default: 1.", HelpName = "N" };
        var output = new Option<string?>("--out") { Description = "With an instance: the roster to write.", HelpName = "FILE" };
        var solver = new Option<OutsideSolverKind?>("--solver")
        {
            Description = "With an instance: let a general solver of this machine make the roster, cbc, highs or glpsol, in --time-limit, or a minute. To compare with; it takes small instances.",
            HelpName = "NAME",
            CustomParser = result => Enum.TryParse<OutsideSolverKind>(result.Tokens[0].Value, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(result.Tokens[0].Value[0])
                ? kind
                : SharedOptions.Refuse<OutsideSolverKind?>(result, "cbc, highs or glpsol"),
        };
        var search = new SearchArguments();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("schedule", Summary, Examples) { Details = Details };
        command.Subcommands.Add(ScheduleSwapCommand.Create(host));
        command.Subcommands.Add(ScheduleCoverCommand.Create(host));
        command.Subcommands.Add(ScheduleReviseCommand.Create(host));
        command.Subcommands.Add(ScheduleExplainCommand.Create(host));
        foreach (var part in command.Subcommands)
        {
            part.Validators.Add(SharedOptions.RefuseBefore);
        }

        command.Arguments.Add(folder);
        foreach (var option in (Option[])[plan, gate, instance, curtois, seed])
        {
            command.Options.Add(option);
        }

        search.AddTo(command);
        command.Options.Add(solver);
        command.Options.Add(output);
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            var hasInstance = result.GetResult(instance) is not null || result.GetResult(curtois) is not null;
            if (hasInstance == result.GetResult(folder) is { Tokens.Count: > 0 } || (result.GetResult(instance) is not null && result.GetResult(curtois) is not null))
            {
                result.AddError("Give one of a centre's folder, --instance FILE and --curtois FILE.");
            }
            else if (!hasInstance)
            {
                SharedOptions.RefuseTyped(result, "without an instance", seed, output, solver);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "with an instance", plan, gate);
                if (result.GetResult(output) is null)
                {
                    result.AddError("An instance needs --out.");
                }
            }
        });
        host.SetAction(
            command,
            json,
            (parsed, run) => parsed.GetValue(curtois) is { } text
                ? ScheduleShiftTypes.Execute(run, text, parsed.GetRequiredValue(output)!, search.ShiftTypeOptionsOf(parsed, run, parsed.GetValue(seed) ?? 1))
                : parsed.GetValue(instance) is { } file
                ? ScheduleInstance.Execute(
                    run, file, parsed.GetValue(seed) ?? 1, parsed.GetRequiredValue(output)!, search.TimeLimitOf(parsed), weights => search.SchedulerOf(parsed, run, weights, parsed.GetValue(solver)))
                : Execute(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan), search.SchedulerOf(parsed, run, new CoverageWeights()), search.TimeLimitOf(parsed), parsed.GetValue(gate)),
            bare: parsed => parsed.GetValue(instance) is not null || parsed.GetValue(curtois) is not null);
        return command;
    }

    private static int Execute(CommandRun run, string path, string? plan, IScheduler scheduler, TimeSpan? limit, decimal? minCoverage)
    {
        var folder = new CentreFolder(path);
        var target = CentreRun.PlanFolder(folder, plan);
        var centre = folder.ReadCentre();
        var problem = PlannedRoster.ReadProblem(run, folder, centre, target);
        run.Progress.Report("Scheduling …");
        var started = run.Terminal.Clock.GetTimestamp();
        var outcome = SchedulingStation.Solve(problem, scheduler, run.Cancellation);
        foreach (var warning in outcome.Warnings)
        {
            run.Warn("SCHEDULE", warning);
        }

        if (outcome is not { Roster: { } roster, Metrics: { } metrics })
        {
            throw CommandFailure.BadData(centre.Agents.IsEmpty ? "the centre has no agents (agents.csv)." : "there is no roster; the warnings say why.");
        }

        if (roster.Status == ScheduleStatus.NotSolved)
        {
            run.Cancellation.ThrowIfCancellationRequested(); // Stopped before there was one.
        }

        var written = PlannedRoster.Write(run, target, roster, centre);
        var conflicts = ConflictSearch.Find(run, problem, roster, limit - run.Terminal.Clock.GetElapsedTime(started));
        RosterScreen.Show(run.Screen, roster, metrics, centre.Currency);
        ConflictScreen.ShowFirst(run.Screen, conflicts);
        run.Screen.Lines(written);
        run.Result = json => RosterScreen.Write(json, roster, metrics, conflicts);
        return run.Cancellation.IsCancellationRequested ? ExitCode.Interrupted : CentreRun.ExitCodeOf(run, roster, metrics, minCoverage);
    }
}
