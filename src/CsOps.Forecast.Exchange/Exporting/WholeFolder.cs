using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A folder of files of one kind, replaced as a whole or not at all.</summary>
internal static class WholeFolder
{
    /// <summary>Throws where a folder is a centre's own, or holds anything but files of the kind.</summary>
    /// <param name="folder">The folder, which may be absent.</param>
    /// <param name="isOfKind">Whether a file in it, by its path, may be replaced.</param>
    /// <param name="kind">What such a file is, in words.</param>
    /// <param name="example">The name of a folder below it that would do.</param>
    public static void ThrowIfItHoldsOtherThings(string folder, Func<string, bool> isOfKind, string kind, string example)
    {
        OwnFiles.Refuse(folder);
        var target = TargetOf(folder);
        if (File.Exists(target))
        {
            throw new IOException($"{folder} is a file; expected a folder.");
        }

        var other = Directory.Exists(target)
            ? Directory.EnumerateFileSystemEntries(target).Order(StringComparer.Ordinal).FirstOrDefault(entry => Directory.Exists(entry) || !isOfKind(entry))
            : null;
        if (other is not null)
        {
            throw new IOException(
                $"{folder} holds '{Path.GetFileName(other)}', which is not {kind}; the folder is replaced as a whole.\nMaybe give a folder of its own, such as {Path.Combine(folder, example)}.");
        }
    }

    /// <summary>Writes the files into a new folder beside the old one, and puts it in its place.</summary>
    public static void Replace(string folder, IReadOnlyList<(string Name, Action<Stream> Write)> files)
    {
        var target = TargetOf(folder);
        var mark = Path.GetRandomFileName();
        var (next, last) = ($"{target}.{mark}.new", $"{target}.{mark}.old");
        try
        {
            Directory.CreateDirectory(next);
            foreach (var (name, write) in files)
            {
                AtomicFile.Write(Path.Combine(next, name), write);
            }

            Exchange(target, next, last);
        }
        catch
        {
            Delete(next);
            throw;
        }

        Delete(last);
    }

    /// <summary>The folder's full path; of a link to a folder, that folder's.</summary>
    private static string TargetOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full) && Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } linked ? linked.FullName : full;
    }

    private static void Exchange(string target, string next, string last)
    {
        var isThere = Directory.Exists(target);
        if (isThere)
        {
            Directory.Move(target, last);
        }

        try
        {
            Directory.Move(next, target);
        }
        catch when (isThere)
        {
            Directory.Move(last, target);
            throw;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
