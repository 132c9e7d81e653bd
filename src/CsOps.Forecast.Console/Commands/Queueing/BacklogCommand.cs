using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Cases;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary><c>csops backlog</c>: what becomes of deferred work with a given capacity, or the agents it needs.</summary>
internal static class BacklogCommand
{
    private const string Summary = "Deferred work (tickets, e-mail): what waits and what is done in time, or the agents it needs.";

    private const string Details = """
        CASE.json has interval_hours, arrivals and capacity per interval (numbers, or
        exact fractions such as "210/79"), opening_backlog, sla_hours, clock ("wall" or
        "business") and business_open (0 or 1 per interval). Several classes of strict
        priority, the first one first, stand in "classes", each with name, arrivals,
        opening_backlog, sla_hours and clock. With --json, overall_sla_met has the exact
        share as "frac", null where the amounts have no common part above 2^-1024. See
        docs/queueing.md, "Deferred work".
        """;

    private const string Examples = """
        csops backlog data/cases/mail.json
        csops backlog data/cases/mail.json --require 95/8h --aht 9m --productive 0.85
        csops backlog data/cases/mail.json --require 100/4h --aht 9m --on-top --json
        """;

    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("CASE.json") { Description = "The case." };
        var options = new BacklogOptions();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("backlog", Summary, Examples) { Details = Details };
        command.Arguments.Add(file);
        options.AddTo(command);
        command.Options.Add(json);
        command.Validators.Add(options.Validate);
        host.SetAction(command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(file), options, parsed), bare: _ => true);
        return command;
    }

    private static int Execute(CommandRun run, string path, BacklogOptions options, ParseResult parsed)
    {
        var read = BacklogCaseFile.Read(path);
        if (options.TargetOf(parsed) is not { } target)
        {
            var solved = SolvedBacklog.Solve(read);
            run.Result = json => BacklogScreen.Write(json, read, solved, requirement: null);
            BacklogScreen.Show(run.Screen, solved, agents: null);
            return ExitCode.Ok;
        }

        if (target.AcceptableHours is { } hours)
        {
            read = read with { Classes = [.. read.Classes.Select(work => work with { AcceptableHours = hours })] };
        }

        var found = BacklogRequirement.Solve(read, target.Share, options.PerAgent(parsed, read.IntervalHours), options.IsOnTop(parsed), options.MostAgents(parsed))
            ?? throw new CommandFailure(ExitCode.NoSolution, "no number of agents is enough.\nMaybe no wait is accepted, nothing is open, or --max-agents is too small.");
        run.Result = json => BacklogScreen.Write(json, found.Staffed, found.Classes, found);
        ShowAgents(run.Screen, found);
        BacklogScreen.Show(run.Screen, found.Classes, found.Hourly.Agents);
        return ExitCode.Ok;
    }

    private static void ShowAgents(Screen screen, BacklogRequirement found)
    {
        screen.Line($"Agents, the same in all open intervals: {screen.Number(found.Constant)}.");
        screen.Line(
            $"Agents by interval: {screen.Number(found.Hourly.AgentIntervals)} agent-intervals, {(found.Hourly.IsProven ? "the fewest possible" : "none of which can be spared")}; at most {screen.Number(found.Hourly.Agents.DefaultIfEmpty(0).Max())} at once.");
        screen.Line();
    }
}
