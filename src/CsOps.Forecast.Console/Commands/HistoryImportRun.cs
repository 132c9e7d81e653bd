using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Webhook;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops import</c> of contacts and intervals: the centre's history.</summary>
internal static class HistoryImportRun
{
    public static int Execute(CommandRun run, string[] files, CentreFolder folder, ImportProfile profile, ParseResult parsed, ImportArguments import)
    {
        var centre = File.Exists(folder.SettingsFile) ? folder.ReadCentre() : null;
        var options = import.OptionsOf(parsed, profile, centre);
        var content = import.ContentOf(parsed, profile);
        run.Progress.Report($"Reading {files[0]} …");
        var progress = new ImportProgressWords(run.Progress, run.Screen.Culture);
        var result = new Importer(profile, options).Import(files, progress, run.Cancellation);
        foreach (var file in result.Files)
        {
            run.Read(file);
        }

        var first = files.Min(StringComparer.Ordinal)!;
        WrittenImport? history = null;
        if (result.Queues.Length > 0)
        {
            var source = import.SourceOf(parsed) ?? (profile.ComesByEvents ? profile.Id : ImportedHistory.SourceOf(first));
            var queues = profile.ComesByEvents ? AllEverTold(run, ContactInbox.PathOf(folder, source), files, profile, options) : result.Queues;
            history = ImportedHistory.Write(folder.HistoryFolder, source, queues, options.CentreZone, content);
            run.Wrote(history.Path, history.Rows);
            if (!profile.ComesByEvents)
            {
                ImportedRows.Tell(run, history, source, content);
            }

            if (centre is not null)
            {
                OwnQueues.WarnOfOthers(run, centre, result.Queues);
            }
        }

        OwnQueues.WarnOfUnusedNames(run, options.QueueNames, result.Queues);
        RejectedRows.Write(run, folder, profile, result.Files, result.Issues);
        ImportScreen.Show(run.Screen, profile, result, history, options.CentreZone);
        run.Result = json => ImportScreen.Write(json, profile, result, history);
        return result.Queues.Length > 0 ? ExitCode.Ok : throw CommandFailure.BadData("no row could be used; the history is unchanged.");
    }

    /// <summary>The histories of all contacts that events ever told of, these among them.</summary>
    private static ImmutableArray<QueueHistory> AllEverTold(CommandRun run, string inbox, string[] files, ImportProfile profile, ImportOptions options)
    {
        ContactInbox.Take(inbox, profile, files.Order(StringComparer.Ordinal), options);
        run.Wrote(inbox);
        return new Importer(profile, options).Import([inbox], progress: null, run.Cancellation).Queues;
    }
}
