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

    /// <summary>The rows left out; a file of an earlier import of the same is removed when there are none.</summary>
    public static void Write(CommandRun run, CentreFolder folder, ImportProfile profile, IReadOnlyCollection<FileQuality> files, IReadOnlyList<RowIssue> issues)
    {
        var path = PathOf(folder, profile, [.. files.Select(file => file.File)]);
        if (issues.Count == 0)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return;
        }

        RejectsFile.Write(path, issues);
        run.Wrote(path, issues.Count);
        var first = issues[0];
        var rejected = files.Sum(file => file.Rejected + file.Skipped);
        var what = rejected > 0 ? $"rows left out: {run.Screen.Number(rejected)}" : $"rows that contradict another of the same key: {run.Screen.Number(issues.Count)}";
        run.Warn("REJECTED", $"{what}, see {path}; the first: {first.File}:{first.Line}: {first.Message}", rejected > 0 ? rejected : issues.Count);
    }

    /// <summary>The file named after format and first file, with a number where that name tells of other files.</summary>
    private static string PathOf(CentreFolder folder, ImportProfile profile, string[] files)
    {
        var format = string.Join('-', profile.Id.Split(Path.GetInvalidFileNameChars()));
        var stem = Path.Combine(folder.Root, "rejects", $"{format}_{Path.GetFileNameWithoutExtension(files.Min(StringComparer.Ordinal))}");
        var full = files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? $"{stem}.csv" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.csv");
            if (!File.Exists(path) || TellsOf(path, full))
            {
                return path;
            }
        }
    }

    private static bool TellsOf(string rejects, HashSet<string> files)
    {
        using var rows = DelimitedReader.Open(rejects);
        var column = rows.Header.Find(FileColumn);
        return column >= 0 && rows.Read() && rows.Text(column) is { Length: > 0 } file && files.Contains(Path.GetFullPath(file));
    }
}
