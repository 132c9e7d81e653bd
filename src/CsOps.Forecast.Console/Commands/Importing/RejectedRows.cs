using System.Security.Cryptography;
using System.Text;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>Writes the rows that an import left out, to a file of its own beside those of other imports.</summary>
internal static class RejectedRows
{
    private const string FileColumn = "file";

    /// <summary>The rows left out; a file of an earlier import of the same is removed when there are none. Of contacts that are kept, and of what is piped in, each content has a file of its own, since the next export has the same name.</summary>
    public static void Write(CommandRun run, CentreFolder folder, ImportProfile profile, IReadOnlyCollection<FileQuality> files, IReadOnlyList<RowIssue> issues)
    {
        var isAlone = profile.KeepsContacts || files.Any(file => file.File == run.Piped);
        var format = string.Join('-', profile.Id.Split(Path.GetInvalidFileNameChars()));
        var path = isAlone ? Path.Combine(folder.Root, "rejects", $"{format}_{HashOf(files)}.csv") : PathOf(folder, format, [.. files.Select(file => file.File)]);
        if (issues.Count == 0)
        {
            if (!isAlone && File.Exists(path))
            {
                File.Delete(path);
            }

            return;
        }

        RejectsFile.Write(path, issues.Select(issue => issue with { File = run.Named(issue.File) }));
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

    /// <summary>The beginning of the hash of the files' hashes.</summary>
    private static string HashOf(IEnumerable<FileQuality> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(file => file.Sha256)))))[..12];

    /// <summary>The file named after format and first file, with a number where that name tells of other files.</summary>
    private static string PathOf(CentreFolder folder, string format, string[] files)
    {
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
