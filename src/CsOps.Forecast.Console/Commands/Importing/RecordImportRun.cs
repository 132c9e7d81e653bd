using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary><c>csops import</c> of records: people, absences, scores, answers and the like.</summary>
internal static class RecordImportRun
{
    public static int Execute(CommandRun run, string[] files, CentreFolder folder, ImportProfile profile, ParseResult parsed, ImportArguments import)
    {
        import.RefuseForRecords(parsed, profile);
        profile = import.SourceOf(parsed) is { } named ? profile with { Source = named } : profile;
        var centre = File.Exists(folder.SettingsFile) ? folder.ReadCentreAlone() : null;
        var before = folder.ReadSource(profile.Source ?? profile.Id);
        profile = import.WithQueueOf(parsed, profile, before);
        var options = import.RecordOptionsOf(parsed, centre, before);
        var settled = new SettledSource(before, import.SourceAfter(parsed, profile, before, options));
        if (profile.RecordKind == RecordKind.Session && before.Zone is { } clock && settled.After.Zone is { } now && clock.Id != now.Id && !clock.HasSameRules(now))
        {
            throw CommandFailure.Usage($"earlier imports of {before.Name} were read by the clock of {clock.Id}, and this one would be by that of {now.Id}: a login is known by its time, and each would be there twice. Take the rows of {before.Name} out of {folder.SessionsFile}, and its zone out of {folder.SourcesFile}, first; or give this export a source of its own: --source NAME.");
        }

        run.Progress.Report(run.Named($"Reading {files[0]} …"));
        var result = new RecordImporter(profile, options).Import(files, folder, new ImportProgressWords(run.Progress, run.Screen.Culture), run.Cancellation);
        foreach (var file in result.Files)
        {
            run.Read(file);
        }

        if (result.Changes.IsWritten)
        {
            run.Wrote(result.Changes.Path, result.Changes.Rows);
            ReplacedRecords.Tell(run, centre, options.QueueNames, result.Kind, result.Changes);
        }

        if (result.Files.Any(file => file.Accepted + file.Duplicated > 0) && folder.WriteSource(settled.After))
        {
            run.Wrote(folder.SourcesFile);
        }

        RejectedRows.Write(run, folder, profile, result.Files, result.Issues);
        result = result with { Files = [.. result.Files.Select(file => file with { File = run.Named(file.File) })], Remarks = [.. result.Remarks, .. settled.Remarks(profile, import.NamesZone(parsed), import.NamesGiven(parsed))] };
        RecordImportScreen.Show(run.Screen, profile, result);
        run.Result = json => RecordImportScreen.Write(json, profile, result);
        return result.Changes.IsWritten || result.Files.Any(file => file.Accepted + file.Duplicated > 0) || result.Files.All(file => file.Rejected == 0)
            ? ExitCode.Ok
            : throw CommandFailure.BadData($"no row could be used; {result.Changes.Path} is unchanged.");
    }
}
