using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule explain</c>: what each agent has in a plan's roster, which rules are broken and what would mend them. It writes nothing.</summary>
internal static class ScheduleExplainCommand
{
    private const string Summary = "Explain a roster: hours, wishes, rules and what mends them.";

    private const string Examples = """
        csops schedule explain my-centre
        csops schedule explain my-centre --agent A001 --plan 2026-11-02
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var agent = new Option<string?>("--agent") { Description = "One agent at length: an id of agents.csv. Default: all.", HelpName = "ID" };
        var plan = SharedOptions.Plan();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("explain", Summary, Examples)
        {
            folder, agent, plan, json,
        };
        host.SetAction(command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan), parsed.GetValue(agent)));
        return command;
    }

    private static int Execute(CommandRun run, string path, string? plan, string? agent)
    {
        var published = PlannedRoster.Read(run, path, plan);
        var explanation = RosterQueryRun.Ask(() => RosterExplainer.Explain(published.Problem, published.Roster, agent, cancellationToken: run.Cancellation));
        var words = new RosterWords(run.Screen, published.Centre.Agents, published.Centre.Zone);
        if (agent is null)
        {
            RosterExplanationScreen.ShowAll(run.Screen, words, explanation);
        }
        else
        {
            RosterExplanationScreen.ShowAgent(run.Screen, words, explanation.Agents[0], published.Roster.Shifts.Where(shift => shift.AgentId == agent));
        }

        run.Result = json => RosterExplanationJson.Write(json, explanation, published.Centre.Zone);
        return published.Roster.Status == ScheduleStatus.Infeasible ? ExitCode.NoSolution : ExitCode.Ok;
    }
}
