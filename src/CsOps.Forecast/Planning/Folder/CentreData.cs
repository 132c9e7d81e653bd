using System.Collections.Immutable;
using System.Security.Cryptography;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>All that a centre's folder says: the centre, its history, and the files that said it.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="History">What was read from <c>history/</c>, with what was wrong with it.</param>
/// <param name="Inputs">Every file read, in order of path, with its hash.</param>
public sealed record CentreData(Centre Centre, HistoryReading History, ImmutableArray<PlanInput> Inputs)
{
    /// <summary>Reads a folder.</summary>
    /// <exception cref="Forecast.Files.ImportException">A file is absent or cannot be used.</exception>
    public static CentreData Read(CentreFolder folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var centre = folder.ReadCentre();
        var history = folder.ReadHistory(centre, cancellationToken);
        history = history with { Files = [.. history.Files.Select(file => file with { File = Within(folder, file.File) })] };
        var rows = history.Files.ToDictionary(file => file.File, file => file.Read, StringComparer.Ordinal);
        var inputs = folder.DescriptiveFiles().Concat(folder.HistoryFiles())
            .Select(path => new PlanInput(Within(folder, path), HashOf(path), rows.TryGetValue(Within(folder, path), out var count) ? count : null))
            .OrderBy(input => input.Path, StringComparer.Ordinal);
        return new CentreData(centre, history, [.. inputs]);
    }

    /// <summary>A path within the folder: a plan does not depend on where the folder lies.</summary>
    private static string Within(CentreFolder folder, string path) => Path.GetRelativePath(folder.Root, path).Replace('\\', '/');

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
