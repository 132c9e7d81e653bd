using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary><c>csops import</c> of contacts and intervals: the centre's history.</summary>
internal static class HistoryImportRun
{
    public static int Execute(CommandRun run, string[] files, CentreFolder folder, ImportProfile profile, ParseResult parsed, ImportArguments import)
    {
        var centre = File.Exists(folder.SettingsFile) ? folder.ReadCentre() : null;
        var intake = new HistoryIntake(run, folder, profile, import.SourceOf(parsed) ?? NameOf(run, files.Min(StringComparer.Ordinal)!, profile), import.ContentOf(parsed, profile), import.Replaces(parsed));
        var before = folder.ReadSource(intake.Source);
        profile = import.WithQueueOf(parsed, profile, before);
        var options = import.OptionsOf(parsed, profile, centre, before);
        var names = import.NamesGiven(parsed);
        var settled = new SettledSource(before, import.SourceAfter(parsed, profile, before, options));
        if (!intake.Replaces)
        {
            settled.Require(intake.IsKnown, names.IsEmpty || intake.KeepsContacts ? [] : intake.KnownQueues(options));
        }

        run.Progress.Report(run.Named($"Reading {files[0]} …"));
        var taken = intake.Take(profile, files, options, new ImportProgressWords(run.Progress, run.Screen.Culture));
        if (taken.Written is { } written)
        {
            run.Wrote(written.Path, written.Rows);
            if (profile.HoldsForecast)
            {
                run.Warn(
                    "FORECAST",
                    $"what was imported is a forecast and was not observed; {written.Path} counts as history all the same. Delete it before the contacts of these days are imported.",
                    written.Rows);
            }
            else
            {
                FutureContacts.Warn(run, taken, intake.KeepsContacts, options.CentreZone);
            }
        }

        if (taken.IsUsed && folder.WriteSource(settled.Remembered(names, taken.Queues)))
        {
            run.Wrote(folder.SourcesFile);
        }

        intake.WarnOfOthers(taken, options.CentreZone);
        if (centre is not null && taken.IsUsed)
        {
            OwnQueues.WarnOfOthers(run, centre, taken.Import.Queues);
        }

        settled.WarnOfClock(run, profile, centre, isZoneGiven: import.NamesZone(parsed));
        OwnQueues.WarnOfUnusedNames(run, names, taken.Queues);
        RejectedRows.Write(run, folder, profile, taken.Import.Files, taken.Import.Issues);
        var result = taken.Import with
        {
            Files = [.. taken.Import.Files.Select(file => file with { File = run.Named(file.File) })],
            Remarks = [.. taken.Import.Remarks, .. settled.Remarks(profile, import.NamesZone(parsed), names)],
        };
        ImportScreen.Show(run.Screen, profile, result, taken.Written, options.CentreZone);
        run.Result = json => ImportScreen.Write(json, profile, result, taken.Written);
        return taken.IsUsed ? ExitCode.Ok : throw CommandFailure.BadData("no row could be used; the history is unchanged.");
    }

    /// <summary>The source of an export to which the user gives no name.</summary>
    private static string NameOf(CommandRun run, string file, ImportProfile profile) => profile.KeepsContacts || file == run.Piped ? profile.Id : ImportedHistory.SourceOf(file);
}
