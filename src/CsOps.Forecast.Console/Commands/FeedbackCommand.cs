using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops feedback</c>: what customers answered, with confidence intervals.</summary>
internal static class FeedbackCommand
{
    private const string Summary = "What customers answered (CSAT, NPS, CES), with 95 % confidence intervals.";

    private const string Details = """
        Reads DIR/feedback.csv, which 'csops import' writes from surveys and ratings.
        Where an answer does not tell agent or queue, another answer to the same ticket
        or a reviewer's evaluation of it does; with --tickets, a ticket export says so
        first (it is only read, and writes no history). Answers without the group are
        counted and left out. See docs/feedback.md.
        """;

    private const string Examples = """
        csops feedback my-centre --by queue
        csops feedback my-centre --by agent --tickets tickets.csv
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var by = GroupArguments.By("all", "queue", "agent", "week");
        var tickets = new Option<string[]>("--tickets") { Description = "A ticket export that says who handled the tickets of the answers. May be repeated; the first that tells counts.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var format = new Option<string?>("--format") { Description = "The format of the ticket exports, or a profile file (*.json). Default: found by the header.", HelpName = "ID|FILE" };
        var rename = ImportArguments.Rename();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("feedback", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { by, tickets, format, rename, json })
        {
            command.Options.Add(option);
        }

        host.SetAction(command, json, (parsed, run) => Execute(
            run,
            new CentreFolder(parsed.GetRequiredValue(folder)),
            parsed.GetRequiredValue(by),
            new TicketFiles(parsed.GetRequiredValue(tickets), parsed.GetValue(format), ImportArguments.NamesOf(parsed.GetValue(rename) ?? []))));
        return command;
    }

    private static int Execute(CommandRun run, CentreFolder folder, string by, TicketFiles tickets)
    {
        var centre = folder.ReadCentreAlone();
        var read = folder.ReadFeedback(centre.Zone);
        if (read.IsEmpty)
        {
            throw CommandFailure.BadData($"{folder.FeedbackFile} has no answers. Import a survey or ratings with 'csops import'.");
        }

        run.Read(folder.FeedbackFile, rows: read.Length);
        var reviewed = folder.ReadQuality(centre.Zone).Where(evaluation => evaluation.Ticket is not null).Select(evaluation => new TicketOwner(evaluation.Ticket!, evaluation.Agent, evaluation.Queue));
        var owners = OwnersIn(run, folder, centre, tickets, read);
        var answers = FeedbackScores.WithOwners(read, [.. owners, .. reviewed]);
        if (FeedbackScores.ContestedTickets(owners) is { IsEmpty: false } contested)
        {
            run.Warn(
                "CONTESTED",
                $"tickets that several systems have with other agents or queues: {run.Screen.Number(contested.Length)}, the first {contested[0]}; only answers that came from one of these systems find theirs",
                contested.Length);
        }

        var scores = FeedbackScores.By(answers, GroupOf(by));
        var names = GroupNames.Of(run, folder, by, "answers", answers.Length, [.. scores.Select(score => (score.Group, score.Answers))]);
        FeedbackScreen.Show(run.Screen, by, scores, names);
        run.Result = json => FeedbackScreen.Write(json, by, scores, names);
        return ExitCode.Ok;
    }

    /// <summary>What ticket exports tell of the answers that do not know agent or queue.</summary>
    private static List<TicketOwner> OwnersIn(CommandRun run, CentreFolder folder, Centre centre, TicketFiles tickets, ImmutableArray<FeedbackAnswer> answers)
    {
        var asked = answers.Where(answer => answer.Agent is null || answer.Queue is null).Select(answer => answer.Ticket).OfType<string>().ToList();
        var queues = centre.Queues.Select(queue => KeyValuePair.Create(queue.Name, queue.Name)).ToImmutableDictionary(StringComparer.Ordinal).SetItems(tickets.QueueNames);
        var (people, options) = (AgentNames.Read(folder.AgentsFile), new ImportOptions { CentreZone = centre.Zone, QueueNames = queues });
        var owners = new List<TicketOwner>();
        foreach (var file in tickets.Files)
        {
            var profile = tickets.Format is { } format
                ? ProfileCatalog.Find(format)
                : ProfileCatalog.Detect(file) ?? throw CommandFailure.BadData($"{file}: the header is of no format that is known. Name one with --format, or a profile file that names the agent's column.");
            var log = TicketLog.Open(file, profile, options, asked, people, run.Cancellation);
            run.Read(file, log.Sha256, log.Read);
            if (log.Broken > 0)
            {
                run.Warn("BROKEN-ROWS", string.Create(CultureInfo.InvariantCulture, $"{file}: rows that are not whole, and were passed over: {log.Broken}"), log.Broken);
            }

            owners.AddRange(log.Owners);
        }

        return owners;
    }

    private static Func<FeedbackAnswer, string?> GroupOf(string by) => by switch
    {
        "queue" => answer => answer.Queue,
        "agent" => answer => answer.Agent,
        "week" => answer => GroupArguments.WeekOf(answer.Date),
        _ => _ => "all",
    };

    private sealed record TicketFiles(string[] Files, string? Format, ImmutableDictionary<string, string> QueueNames);
}
