using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>Writes a file whole or not at all: to a temporary name in the same folder, flushed to disk, then renamed.</summary>
/// <remarks>A reader sees the old file or the new one, never half of one. Nothing is left behind when writing fails.</remarks>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what <paramref name="write"/> puts into the stream; the folder is made when it is absent.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="write">Writes the content; when it throws, the old file stays and the exception goes on.</param>
    /// <exception cref="UnauthorizedAccessException">The file, or its folder, may not be written; the message names the file.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = Create(temporary, path))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static FileStream Create(string temporary, string path)
    {
        try
        {
            return new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"{path} cannot be written: its folder takes no files of this user", denied);
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark; line breaks are written as they are (use <c>\n</c>).</summary>
    public static void WriteText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Write(path, stream => stream.Write(Utf8.GetBytes(text)));
    }
}
