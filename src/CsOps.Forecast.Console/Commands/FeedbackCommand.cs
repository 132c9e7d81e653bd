using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Performance.Tickets;
using CsOps.Forecast.Planning.Folder;

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
        var tickets = new TicketArguments("answers");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("feedback", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        command.Options.Add(by);
        tickets.AddTo(command);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) => Execute(run, new CentreFolder(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(by), tickets.Of(parsed)));
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
        var known = CentreNames.Of(folder, centre);
        var owners = tickets.Owners(run, known, [.. read.Where(answer => !known.Know(answer.Agent, answer.Queue)).Select(answer => answer.Ticket)]);
        var answers = FeedbackScores.WithOwners(read, [.. owners, .. reviewed], known.IsAgent, known.IsQueue);
        var scores = FeedbackScores.By(answers, GroupOf(by));
        var names = GroupNames.Of(run, folder, by, "answers", answers.Length, [.. scores.Select(score => (score.Group, score.Answers))]);
        FeedbackScreen.Show(run.Screen, by, scores, names);
        run.Result = json => FeedbackScreen.Write(json, by, scores, names);
        return ExitCode.Ok;
    }

    private static Func<FeedbackAnswer, string?> GroupOf(string by) => by switch
    {
        "queue" => answer => answer.Queue,
        "agent" => answer => answer.Agent,
        "week" => answer => GroupArguments.WeekOf(answer.Date),
        _ => _ => "all",
    };
}
