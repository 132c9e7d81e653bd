using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule cover</c>: who can stand in for an absent agent of a published roster, and what it costs when nobody does.</summary>
internal static class ScheduleCoverCommand
{
    private const string Summary = "Who can stand in for an absent agent, at what cost.";

    private const string Examples = """
        csops schedule cover my-centre --agent A001 --date 2026-11-03
        csops schedule cover my-centre --agent A001 --date 2026-11-03 --to 2026-11-05 --apply best
        """;

    public static Command Create(CommandHost host)
    {
        var query = new RosterQueryArguments();
        var to = SharedOptions.Date("--to", "The last day of the absence. Default: the first.");
        var apply = new Option<string?>("--apply")
        {
            Description = "Write the roster with one answer, by its number, or with the best of each day.",
            HelpName = "N|best",
            CustomParser = result => result.Tokens[0].Value is var text && (text == "best" || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
                ? text
                : SharedOptions.Refuse<string?>(result, "the number of an answer, or best"),
        };
        query.Date.Description = "The first day of the absence.";
        var command = new DescribedCommand("cover", Summary, Examples);
        query.AddTo(command, to, apply);
        query.NeedApplying(command, apply);
        host.SetAction(command, query.Json, (parsed, run) => Execute(run, query, parsed, parsed.GetValue(to), parsed.GetValue(apply)));
        return command;
    }

    private static int Execute(CommandRun run, RosterQueryArguments query, ParseResult parsed, DateOnly? to, string? apply)
    {
        var first = query.DateOf(parsed);
        var days = to < first ? throw CommandFailure.Usage("--to is before --date.") : new DateRange(first, to ?? first);
        var published = PlannedRoster.Read(run, query.FolderOf(parsed), query.PlanOf(parsed));
        var (agent, settings) = (query.AgentOf(parsed), query.OptionsOf(parsed));
        var offers = RosterQueryRun.Ask(() => AbsenceCover.Find(published.Problem, published.Roster, agent, days, settings));
        if (offers.IsEmpty)
        {
            throw CommandFailure.Usage(NoShift(published.Roster, agent, days));
        }

        if (apply == "best")
        {
            var (_, changed) = RosterQueryRun.Ask(() => AbsenceCover.Replace(published.Problem, published.Roster, agent, days, settings));
            return Applied(run, published, agent, changed, query.ChangesOf(parsed));
        }

        if (apply is not null)
        {
            var taken = RosterQueryRun.Taken([.. offers.SelectMany(offer => offer.Options)], int.Parse(apply, CultureInfo.InvariantCulture));
            var shift = offers.First(offer => offer.Options.Contains(taken)).Shift;
            var judged = AbsenceCover.WithAbsence(published.Problem, shift);
            return Applied(run, published, agent, Roster.Of(judged, taken.ApplyTo(published.Roster)), query.ChangesOf(parsed));
        }

        Show(run, published, agent, offers);
        return ExitCode.Ok;
    }

    private static string NoShift(Roster roster, string agent, DateRange days)
    {
        string[] dates = [.. roster.Shifts.Where(shift => shift.AgentId == agent).Select(shift => Iso(shift.Date))];
        var asked = days.First == days.Last ? Iso(days.First) : $"{Iso(days.First)} to {Iso(days.Last)}";
        return $"Agent '{agent}' has no shift on {asked}; {(dates.Length == 0 ? "there is none in the roster" : $"there are shifts on {string.Join(", ", dates)}")}.";
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Applied(CommandRun run, PlannedRoster published, string agent, Roster changed, string? changes)
    {
        var exitCode = RosterQueryRun.Apply(run, published, changed, changes);
        var absent = published.Problem.Agents.Single(one => one.Id == agent);
        if (RosterChanges.Between(published.Roster, changed).Any(change => change.AgentId == agent && !absent.IsAbsent(change.Date)))
        {
            run.Screen.Line("The absence is not in absences.csv: write it there, or the next 'csops schedule' gives the agent shifts on these days.");
        }

        return exitCode;
    }

    private static void Show(CommandRun run, PlannedRoster published, string agent, ImmutableArray<CoverOffer> offers)
    {
        var words = new RosterWords(run.Screen, published.Centre.Agents, published.Centre.Zone);
        var number = 1;
        foreach (var offer in offers)
        {
            run.Screen.Heading($"{words.Agent(agent)}, {words.Date(offer.Shift.Date)}, {words.ShiftWithBreaks(offer.Shift)}");
            foreach (var option in offer.Options)
            {
                RosterOptionScreen.Show(run.Screen, words, number++, option, offer.Shift.Date, published.Centre.Currency);
            }
        }

        run.Screen.Line("Write one of them into the roster with --apply N, or the best of each day with --apply best.");
        run.Result = json =>
        {
            var first = 1;
            json.WriteStartArray();
            foreach (var offer in offers)
            {
                json.WriteStartObject();
                json.WriteString("date", Iso(offer.Shift.Date));
                json.WriteString("shift", offer.Shift.Template);
                json.WritePropertyName("options");
                RosterQueryRun.WriteOptions(json, offer.Options, first, published.Centre.Zone);
                json.WriteEndObject();
                first += offer.Options.Length;
            }

            json.WriteEndArray();
        };
    }
}
