using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops import</c> of contacts and intervals: the centre's history.</summary>
internal static class HistoryImportRun
{
    /// <param name="run">The run.</param>
    /// <param name="files">The files of one export.</param>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="profile">Their format.</param>
    /// <param name="named">Where they come from, as the user says; null for the first file's name without dates.</param>
    /// <param name="options">What the user decides.</param>
    public static int Execute(CommandRun run, string[] files, CentreFolder folder, ImportProfile profile, string? named, ImportOptions options)
    {
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
            var source = named ?? ImportedHistory.SourceOf(first);
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
