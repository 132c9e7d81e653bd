using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A folder of files of one kind, replaced as a whole or not at all.</summary>
internal static class WholeFolder
{
    /// <summary>Throws where a folder holds anything but files of the kind.</summary>
    /// <param name="folder">The folder, which may be absent.</param>
    /// <param name="extension">The ending of its files, with the point.</param>
    /// <param name="example">The name of a folder below it that would do.</param>
    public static void ThrowIfItHoldsOtherThings(string folder, string extension, string example)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new IOException($"{folder} is a file; expected a folder.");
        }

        var other = Directory.Exists(target)
            ? Directory.EnumerateFileSystemEntries(target).Order(StringComparer.Ordinal).FirstOrDefault(entry => Directory.Exists(entry) || !entry.EndsWith(extension, StringComparison.Ordinal))
            : null;
        if (other is not null)
        {
            throw new IOException(
                $"{folder} holds '{Path.GetFileName(other)}', which is not a file *{extension}; the folder is replaced as a whole.\nMaybe give a folder of its own, such as {Path.Combine(folder, example)}.");
        }
    }

    /// <summary>Writes the files into a new folder beside the old one, and puts it in its place.</summary>
    public static void Replace(string folder, string extension, IReadOnlyList<(string Name, Action<Stream> Write)> files)
    {
        ThrowIfItHoldsOtherThings(folder, extension, "export");
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
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
