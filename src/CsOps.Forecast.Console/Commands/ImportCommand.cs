using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops import</c>: another system's export into a centre's history.</summary>
internal static class ImportCommand
{
    private const string Summary = "Read another system's export into a centre's folder.";

    private const string Details = """
        History goes to DIR/history/<source>_<first day>_<last day>.csv; the source is
        the file's name without dates, or --source. Importing the same again, or an
        export that overlaps it, changes nothing that was known; a corrected export of
        the same source replaces exactly its rows. Where files of other sources
        contradict each other, the row with more contacts counts, and 'csops plan' says
        so. Records (people, time off, scores, answers, courses, drivers, events,
        logins) go to the file of their kind, such as DIR/feedback.csv: each takes the
        place of the one with its key, and what you wrote there yourself stays. Rows
        that were left out go to DIR/rejects/ with line, column and reason.
        """;

    private const string Examples = """
        csops import calls.csv --into my-centre --format five9-call-log --tz America/Los_Angeles
        csops import tickets.csv --into my-centre --map queue-name=support --map time=opened_at --map id="Case ID" --tz Europe/Rome
        csops import ratings.json --into my-centre --rename 500=billing
        """;

    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files of one export.", Arity = ArgumentArity.OneOrMore };
        var import = new ImportArguments();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("import", Summary, Examples) { Details = Details };
        command.Arguments.Add(files);
        import.AddTo(command);
        command.Options.Add(json);
        command.Validators.Add(import.Validate);
        host.SetAction(command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(files), import.FolderOf(parsed), parsed, import));
        return command;
    }

    private static int Execute(CommandRun run, string[] files, string path, ParseResult parsed, ImportArguments import)
    {
        var folder = new CentreFolder(path);
        var profile = import.ProfileOf(parsed, files[0]);
        if (profile.RecordKind is not null)
        {
            profile = import.SourceOf(parsed) is { } name ? profile with { Source = name } : profile;
            return RecordImportRun.Execute(run, files, folder, profile, import.RecordOptionsOf(parsed, File.Exists(folder.SettingsFile) ? folder.ReadCentreAlone() : null));
        }

        var options = import.OptionsOf(parsed, profile, File.Exists(folder.SettingsFile) ? folder.ReadCentre() : null);
        run.Progress.Report($"Reading {files[0]} …");
        var progress = new ImportProgressWords(run.Progress, run.Screen.Culture);
        var result = new Importer(profile, options).Import(files, progress, run.Cancellation);
        foreach (var file in result.Files)
        {
            run.Read(file);
        }

        var first = files.Min(StringComparer.Ordinal)!;
        if (result.Queues.Length > 0)
        {
            var source = import.SourceOf(parsed) ?? ImportedHistory.SourceOf(first);
            var history = ImportedHistory.Write(folder.HistoryFolder, source, result.Queues, options.CentreZone, profile.Rows == RowKind.Contact);
            run.Wrote(history.Path, history.Rows);
            if (history.Kept > 0)
            {
                run.Warn(
                    "KEPT",
                    $"{run.Screen.Number(history.Kept)} rows of an earlier import of {source} are not in this one and were kept. Delete {history.Path} and import again if they are out of date.",
                    history.Kept);
            }

            if (history.Corrected > 0)
            {
                run.Warn(
                    "CORRECTED",
                    $"{run.Screen.Number(history.Corrected)} rows of an earlier import of {source} said otherwise and were replaced. If that was another source, import it under a name of its own: --source NAME.",
                    history.Corrected);
            }
        }

        RejectedRows.Write(run, folder, Path.GetFileNameWithoutExtension(first)!, result.Files, result.Issues);
        ImportScreen.Show(run.Screen, profile, result, options.CentreZone);
        run.Result = json => ImportScreen.Write(json, profile, result);
        return result.Queues.Length > 0 ? ExitCode.Ok : throw CommandFailure.BadData("no row could be used; the history is unchanged.");
    }
}
