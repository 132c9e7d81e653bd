using System.CommandLine;
using System.Text.Json;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary><c>csops import</c>: another system's export into a centre's history.</summary>
internal static class ImportCommand
{
    private const string Summary = "Read another system's export into a centre's folder.";

    private const string Details = """
        History goes to DIR/history/<source>_<first day>_<last day>.csv; the source is
        the file's name without dates, or --source. Importing the same again, or an
        export that overlaps it, changes nothing that was known; a corrected export of
        the same source replaces exactly its rows, and --replace all of them. The next
        import of a source needs no --tz and --rename again (DIR/sources.json). Where
        other sources contradict each other, the row with more contacts counts, and
        'csops plan' says so; --adds where their contacts are not the same.
        Records (people, time off, scores, answers, courses, drivers, events, logins)
        go to the file of their kind, such as DIR/feedback.csv: each takes the place of
        the one with its key, and what you wrote there yourself stays. Rows that were
        left out go to DIR/rejects/ with line, column and reason.
        - is what is piped in: a webhook's events, for example. Contacts that come again
        when they change (events, incremental exports) are kept by id in DIR/inbox/, so
        that each counts once. What is piped in is called after its format, or --source.
        """;

    private const string Examples = """
        csops import calls.csv --into my-centre --format five9-call-log --tz America/Los_Angeles
        csops import tickets.csv --into my-centre --map queue-name=support --map time=opened_at --map id="Case ID" --tz Europe/Rome
        csops import ratings.json --into my-centre --rename 500=billing
        echo '{"event":"contact","id":"1","queue":"voice","time":"2026-11-02T09:00:00Z"}' | csops import - --into my-centre
        csops import directory.json time-off.json grades.csv --into my-centre
        """;

    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files of one export, or of several: those of one format go in together, people first. - is what is piped in.", Arity = ArgumentArity.OneOrMore };
        var import = new ImportArguments();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("import", Summary, Examples) { Details = Details };
        command.Arguments.Add(files);
        import.AddTo(command);
        command.Options.Add(json);
        command.Validators.Add(import.Validate);
        host.SetAction(command, json, (parsed, run) => PipedFile.With(run, parsed.GetRequiredValue(files), import.SourceOf(parsed), named => TellingOfNew(run, import.FolderOf(parsed), path => Execute(run, named, path, parsed, import))));
        return command;
    }

    /// <summary>Says where the folder was not there before: maybe its name was mistyped.</summary>
    private static int TellingOfNew(CommandRun run, string path, Func<string, int> import)
    {
        var isNew = !Directory.Exists(path);
        try
        {
            return import(path);
        }
        finally
        {
            if (isNew && Directory.Exists(path))
            {
                run.Screen.Line($"New folder: {path}");
            }
        }
    }

    private static int Execute(CommandRun run, string[] files, string path, ParseResult parsed, ImportArguments import)
    {
        var folder = new CentreFolder(path);
        var exports = import.ExportsOf(parsed, files, run.Cancellation);
        return exports is [var (profile, own)]
            ? Import(run, own, folder, profile, parsed, import)
            : import.SourceOf(parsed) is { } source
            ? throw CommandFailure.Usage($"--source {source} names one export, and the files are of {exports.Length} formats ({string.Join(", ", exports.Select(export => (export.Profile ?? import.ProfileOf(parsed, export.Files[0], run.Cancellation)).Id))}); import those of each format by themselves.")
            : ImportEach(run, exports, (format, of) => Import(run, of, folder, format, parsed, import));
    }

    private static int Import(CommandRun run, string[] files, CentreFolder folder, ImportProfile? found, ParseResult parsed, ImportArguments import)
    {
        var profile = found ?? import.ProfileOf(parsed, files[0], run.Cancellation);
        if (profile.NamesFile && import.SourceOf(parsed) is null && files.Contains(run.Piped, StringComparer.Ordinal))
        {
            throw CommandFailure.Usage($"the format '{profile.Id}' takes something from the file's name, and what is piped in has none; name it with --source NAME, or import a file.");
        }

        if (profile.RecordKind is null)
        {
            return HistoryImportRun.Execute(run, files, folder, profile, parsed, import);
        }

        return RecordImportRun.Execute(run, files, folder, profile, parsed, import);
    }

    /// <summary>Imports several exports: what is wrong with one keeps none of the others out, and is said at the end.</summary>
    private static int ImportEach(CommandRun run, IReadOnlyCollection<(ImportProfile? Profile, string[] Files)> exports, Action<ImportProfile?, string[]> import)
    {
        var (results, failures) = (new List<Action<Utf8JsonWriter>>(), new List<(int ExitCode, string Message)>());
        foreach (var (profile, files) in exports)
        {
            if (run.Result is not null || failures.Count > 0)
            {
                run.Screen.Line("");
            }

            run.Result = null;
            try
            {
                import(profile, files);
            }
            catch (CommandFailure failure)
            {
                failures.Add((failure.ExitCode, $"{string.Join(", ", files)}: {failure.Message}"));
            }
            catch (Exception failure) when (failure is ImportException or IOException or UnauthorizedAccessException)
            {
                failures.Add((ExitCode.Data, failure.Message));
            }
            catch (OperationCanceledException) when (results.Count > 0)
            {
                throw new CommandFailure(ExitCode.Interrupted, string.Create(CultureInfo.InvariantCulture, $"interrupted; of {exports.Count} exports {results.Count} came in before."));
            }

            results.AddRange(run.Result is { } result ? [result] : []);
        }

        run.Result = json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("imports");
            results.ForEach(write => write(json));
            json.WriteEndArray();
            json.WriteEndObject();
        };
        return failures is []
            ? ExitCode.Ok
            : throw new CommandFailure(failures[0].ExitCode, string.Create(
                CultureInfo.InvariantCulture, $"{string.Join("\ncsops: ", failures.Select(failure => failure.Message))}\nOf {exports.Count} exports {exports.Count - failures.Count} came in."));
    }
}
