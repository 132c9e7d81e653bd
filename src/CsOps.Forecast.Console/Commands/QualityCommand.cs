using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Performance.Quality;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops quality</c>: how reviewers scored contacts, with confidence intervals.</summary>
internal static class QualityCommand
{
    private const string Summary = "How reviewers scored contacts, with 95 % confidence intervals.";

    private const string Details = """
        Reads DIR/quality.csv, which 'csops import' writes from evaluations. A score is
        the points given as a share of those that could be. With --by section the scores
        of sections and questions are shown, else those of whole evaluations. See
        docs/feedback.md.
        """;

    private const string Examples = """
        csops quality my-centre --by agent
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var by = GroupArguments.By("all", "agent", "queue", "week", "form", "section");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("quality", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        command.Options.Add(by);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) => Execute(run, new CentreFolder(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(by)));
        return command;
    }

    private static int Execute(CommandRun run, CentreFolder folder, string by)
    {
        var read = folder.ReadQuality(folder.ReadCentreAlone().Zone);
        if (read.IsEmpty)
        {
            throw CommandFailure.BadData($"{folder.QualityFile} has no evaluations. Import some with 'csops import'.");
        }

        run.Read(folder.QualityFile, rows: read.Length);
        var evaluations = read.Where(evaluation => evaluation.Section is null != (by == "section")).ToList();
        var scores = QualityScores.By(evaluations, GroupOf(by));
        var names = GroupNames.Of(run, folder, by, "evaluations", evaluations.Count, [.. scores.Select(score => (score.Group, score.Evaluations))]);
        QualityScreen.Show(run.Screen, by, scores, names);
        run.Result = json => QualityScreen.Write(json, by, scores, names);
        return ExitCode.Ok;
    }

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
