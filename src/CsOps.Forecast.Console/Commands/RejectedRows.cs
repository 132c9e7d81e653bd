using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Writes the rows that an import left out.</summary>
internal static class RejectedRows
{
    /// <summary>The rows left out; a file of an earlier import is removed when there are none.</summary>
    public static void Write(CommandRun run, CentreFolder folder, string name, IReadOnlyCollection<FileQuality> files, IReadOnlyList<RowIssue> issues)
    {
        var path = Path.Combine(folder.Root, "rejects", $"{name}.csv");
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
        run.Warn(
            "REJECTED", $"rows left out: {run.Screen.Number(rejected)}, see {path}; the first: {first.File}:{first.Line}: {first.Message}", rejected);
    }
}
