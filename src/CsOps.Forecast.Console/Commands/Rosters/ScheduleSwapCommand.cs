using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule swap</c>: who can take an agent's shift of a published roster, for which of theirs or for none.</summary>
internal static class ScheduleSwapCommand
{
    private const string Summary = "Who can take an agent's shift of a roster, at what cost.";

    private const string Examples = """
        csops schedule swap my-centre --agent A001 --date 2026-11-03
        csops schedule swap my-centre --agent A001 --date 2026-11-03 --with A004 --apply 1
        """;

    public static Command Create(CommandHost host)
    {
        var query = new RosterQueryArguments();
        var apply = new Option<int?>("--apply")
        {
            Description = "Write the roster with this answer, by its number.",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, 1, int.MaxValue),
        };
        var command = new DescribedCommand("swap", Summary, Examples);
        query.AddTo(command, apply);
        query.NeedApplying(command, apply);
        host.SetAction(command, query.Json, (parsed, run) => Execute(run, query, parsed, parsed.GetValue(apply)));
        return command;
    }

    private static int Execute(CommandRun run, RosterQueryArguments query, ParseResult parsed, int? apply)
    {
        var published = PlannedRoster.Read(run, query.FolderOf(parsed), query.PlanOf(parsed));
        var (agent, date) = (query.AgentOf(parsed), query.DateOf(parsed));
        var options = RosterQueryRun.Ask(() => ShiftSwaps.Find(published.Problem, published.Roster, agent, date, query.OptionsOf(parsed)));
        if (apply is { } number)
        {
            var taken = RosterQueryRun.Taken([.. options], number);
            return RosterQueryRun.Apply(run, published, Roster.Of(published.Problem, taken.ApplyTo(published.Roster)), query.ChangesOf(parsed));
        }

        var words = new RosterWords(run.Screen, published.Centre.Agents, published.Centre.Zone);
        var shift = published.Roster.Shifts.First(one => one.AgentId == agent && one.Date == date);
        run.Screen.Heading($"{words.Agent(agent)}, {words.Date(date)}, {words.ShiftWithBreaks(shift)}");
        for (var i = 0; i < options.Length; i++)
        {
            RosterOptionScreen.Show(run.Screen, words, i + 1, options[i], date, published.Centre.Currency);
        }

        run.Screen.Line(options.IsEmpty ? "Nobody is free to take it." : "Write one of them into the roster with --apply N.");
        run.Result = json => RosterQueryRun.WriteOptions(json, options, 1, published.Centre.Zone);
        return options.IsEmpty ? ExitCode.NoSolution : ExitCode.Ok;
    }
}
