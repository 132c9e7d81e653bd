using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Performance.Quality;
using CsOps.Forecast.Performance.Tickets;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops quality</c>: how reviewers scored contacts, with confidence intervals.</summary>
internal static class QualityCommand
{
    private const string Summary = "How reviewers scored contacts, with 95 % confidence intervals.";

    private const string Details = """
        Reads DIR/quality.csv, which 'csops import' writes from evaluations. A score is
        the points given as a share of those that could be. With --by section the scores
        of sections and questions are shown, else those of whole evaluations. Where an
        evaluation does not tell agent or queue, an answer about its ticket does; with
        --tickets, a ticket export says so first (it is only read). Evaluations without
        the group are counted and left out. See docs/feedback.md.
        """;

    private const string Examples = """
        csops quality my-centre --by agent
        csops quality my-centre --by queue --tickets tickets.csv
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var by = GroupArguments.By("all", "agent", "queue", "week", "form", "section");
        var tickets = new TicketArguments("evaluations");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("quality", Summary, Examples) { Details = Details };
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
        var read = folder.ReadQuality(centre.Zone);
        if (read.IsEmpty)
        {
            throw CommandFailure.BadData($"{folder.QualityFile} has no evaluations. Import some with 'csops import'.");
        }

        run.Read(folder.QualityFile, rows: read.Length);
        var known = CentreNames.Of(folder, centre);
        var owners = tickets.Owners(run, known, [.. read.Where(evaluation => !known.Know(evaluation.Agent, evaluation.Queue)).Select(evaluation => evaluation.Ticket)]);
        var joined = QualityScores.WithOwners(read, [.. owners, .. AnsweredIn(folder, centre, owners)], known.IsAgent, known.IsQueue);
        var evaluations = joined.Where(evaluation => evaluation.Section is null != (by == "section")).ToList();
        var scores = QualityScores.By(evaluations, GroupOf(by));
        var names = GroupNames.Of(run, folder, by, "evaluations", evaluations.Count, [.. scores.Select(score => (score.Group, score.Evaluations))]);
        QualityScreen.Show(run.Screen, by, scores, names);
        run.Result = json => QualityScreen.Write(json, by, scores, names);
        return ExitCode.Ok;
    }

    /// <summary>What customers' answers tell of their tickets; those of a system whose tickets are there are about that system's.</summary>
    private static IEnumerable<TicketOwner> AnsweredIn(CentreFolder folder, Centre centre, List<TicketOwner> owners) =>
        folder.ReadFeedback(centre.Zone).Where(answer => answer.Ticket is not null).Select(answer => new TicketOwner(answer.Ticket!, answer.Agent, answer.Queue)
        {
            System = owners.Exists(owner => owner.System == answer.Source) ? answer.Source : null,
        });

    private static Func<Evaluation, string?> GroupOf(string by) => by switch
    {
        "agent" => evaluation => evaluation.Agent,
        "queue" => evaluation => evaluation.Queue,
        "week" => evaluation => GroupArguments.WeekOf(evaluation.Date),
        "form" => evaluation => evaluation.Form,
        "section" => evaluation => evaluation.Section,
        _ => _ => "all",
    };
}
