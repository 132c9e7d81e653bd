using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Webhook;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops import</c> of contacts and intervals: the centre's history.</summary>
internal static class HistoryImportRun
{
    /// <summary>How long an import of events waits for another.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static int Execute(CommandRun run, string[] files, CentreFolder folder, ImportProfile profile, ParseResult parsed, ImportArguments import)
    {
        var centre = File.Exists(folder.SettingsFile) ? folder.ReadCentre() : null;
        var options = import.OptionsOf(parsed, profile, centre);
        var content = import.ContentOf(parsed, profile);
        var first = files.Min(StringComparer.Ordinal)!;
        var source = import.SourceOf(parsed) ?? (profile.ComesByEvents || first == run.Piped ? profile.Id : ImportedHistory.SourceOf(first));
        var inbox = ContactInbox.PathOf(folder, source);
        run.Progress.Report($"Reading {files[0]} …");
        var progress = new ImportProgressWords(run.Progress, run.Screen.Culture);
        if (profile.ComesByEvents)
        {
            using var held = ContactInbox.Hold(inbox, Patience, run.Cancellation);
            RequireOwnHistory(folder, source, inbox);
            var taken = ContactInbox.Take(inbox, profile, files, options, progress, run.Cancellation);
            Read(run, taken.Import);
            WrittenImport? all = null;
            if (taken.Events > 0)
            {
                run.Wrote(inbox);
                all = ImportedHistory.Replace(folder.HistoryFolder, source, taken.Histories, options.CentreZone);
            }

            return End(run, folder, profile, options, centre, taken.Import, all, taken.Histories, taken.Events > 0);
        }

        var result = new Importer(profile, options).Import(files, progress, run.Cancellation);
        Read(run, result);
        WrittenImport? history = null;
        if (result.Queues.Length > 0)
        {
            if (File.Exists(inbox))
            {
                throw CommandFailure.BadData($"the history of {source} is counted from {inbox}, and the next event would take away what this import adds; give it a source of its own: --source NAME.");
            }

            history = ImportedHistory.Write(folder.HistoryFolder, source, result.Queues, options.CentreZone, content);
            ImportedRows.Tell(run, history, source, content);
        }

        return End(run, folder, profile, options, centre, result, history, result.Queues, result.Queues.Length > 0);
    }

    private static void Read(CommandRun run, ImportResult result)
    {
        foreach (var file in result.Files)
        {
            run.Read(file);
        }
    }

    /// <summary>A history that no inbox knows of would be lost when it is written from one.</summary>
    private static void RequireOwnHistory(CentreFolder folder, string source, string inbox)
    {
        if (!File.Exists(inbox) && ImportedHistory.Has(folder.HistoryFolder, source))
        {
            throw CommandFailure.BadData($"{folder.HistoryFolder} has a history of {source} that is not counted from events, and there is no {inbox}. Give the events a source of their own (--source NAME), or delete that history.");
        }
    }

    private static int End(
        CommandRun run, CentreFolder folder, ImportProfile profile, ImportOptions options, Centre? centre, ImportResult result, WrittenImport? history, ImmutableArray<QueueHistory> queues, bool isUsed)
    {
        if (history is not null)
        {
            run.Wrote(history.Path, history.Rows);
        }

        if (profile.HoldsForecast && history is not null)
        {
            run.Warn(
                "FORECAST",
                $"what was imported is a forecast and was not observed; {history.Path} counts as history all the same. Delete it before the contacts of these days are imported.",
                history.Rows);
        }

        if (centre is not null && isUsed)
        {
            OwnQueues.WarnOfOthers(run, centre, result.Queues);
        }

        OwnQueues.WarnOfUnusedNames(run, options.QueueNames, queues);
        RejectedRows.Write(run, folder, profile, result.Files, result.Issues);
        ImportScreen.Show(run.Screen, profile, result, history, options.CentreZone);
        run.Result = json => ImportScreen.Write(json, profile, result, history);
        return isUsed ? ExitCode.Ok : throw CommandFailure.BadData("no row could be used; the history is unchanged.");
    }
}
