using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Writes the rows that an import left out, to a file of its own beside those of other imports.</summary>
internal static class RejectedRows
{
    private const string FileColumn = "file";

    /// <summary>The rows left out; a file of an earlier import of the same is removed when there are none. Of events, and of what is piped in, each import has a file of its own.</summary>
    public static void Write(CommandRun run, CentreFolder folder, ImportProfile profile, IReadOnlyCollection<FileQuality> files, IReadOnlyList<RowIssue> issues)
    {
        var isAlone = profile.KeepsContacts || files.Any(file => file.File == run.Piped);
        var path = PathOf(folder, profile, [.. files.Select(file => file.File)], isAlone ? run.Terminal.Clock.GetUtcNow() : null);
        if (issues.Count == 0)
        {
            if (!isAlone && File.Exists(path))
            {
                File.Delete(path);
            }

            return;
        }

        RejectsFile.Write(path, issues);
        run.Wrote(path, issues.Count);
        var first = issues[0];
        var (rejected, contradicting) = (files.Sum(file => file.Rejected + file.Skipped), issues.Count(issue => issue.Reason == FileTally.Contradiction));
        string[] what =
        [
            .. rejected > 0 ? [$"rows left out: {run.Screen.Number(rejected)}"] : (string[])[],
            .. contradicting > 0 ? [$"rows that contradict another of the same key: {run.Screen.Number(contradicting)}"] : (string[])[],
        ];
        run.Warn("REJECTED", $"{string.Join("; ", what)}, see {path}; the first: {first.File}:{first.Line}: {first.Message}", rejected > 0 ? rejected : issues.Count);
    }

    /// <summary>The file named after format and first file, or after the time where the import is to have one of its own, with a number where that name tells of other files.</summary>
    private static string PathOf(CentreFolder folder, ImportProfile profile, string[] files, DateTimeOffset? at)
    {
        var format = string.Join('-', profile.Id.Split(Path.GetInvalidFileNameChars()));
        var name = at is { } now ? now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) : Path.GetFileNameWithoutExtension(files.Min(StringComparer.Ordinal));
        var stem = Path.Combine(folder.Root, "rejects", $"{format}_{name}");
        var full = files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? $"{stem}.csv" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.csv");
            if (!File.Exists(path) || (at is null && TellsOf(path, full)))
            {
                return path;
            }
        }
    }

    /// <summary>Whether a file tells of these; one that cannot be read is taken for another's.</summary>
    private static bool TellsOf(string rejects, HashSet<string> files)
    {
        try
        {
            using var rows = DelimitedReader.Open(rejects);
            var column = rows.Header.Find(FileColumn);
            return column >= 0 && rows.Read() && rows.Text(column) is { Length: > 0 } file && files.Contains(Path.GetFullPath(file));
        }
        catch (Exception failure) when (failure is ImportException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
