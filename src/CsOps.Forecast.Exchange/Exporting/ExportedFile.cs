using System.Text;
using System.Text.Json;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A file to be written: its content in memory, since what can go wrong goes wrong before anything is written.</summary>
/// <param name="Name">Its name within a folder.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Rows">Its data rows, or null where it has none.</param>
internal sealed record ExportedFile(string Name, byte[] Content, long? Rows = null)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A file of rows with a header.</summary>
    public static ExportedFile Table(string name, string[] header, Func<DelimitedWriter, long> write, DelimitedStyle? style = null)
    {
        using var memory = new MemoryStream();
        long rows;
        using (var writer = new DelimitedWriter(memory, style ?? DelimitedStyle.Plain))
        {
            if (header.Length > 0)
            {
                writer.Row(header);
            }

            rows = write(writer);
        }

        return new ExportedFile(name, memory.ToArray(), rows);
    }

    /// <summary>A JSON file.</summary>
    public static ExportedFile JsonOf(string name, Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            write(json);
        }

        memory.WriteByte((byte)'\n');
        return new ExportedFile(name, memory.ToArray());
    }

    /// <summary>A file of text in UTF-8.</summary>
    public static ExportedFile TextOf(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts the content into a stream.</summary>
    public void Write(Stream stream) => stream.Write(Content);

    /// <summary>Writes the file at a path of the user's, whole or not at all.</summary>
    public void WriteTo(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder; this format is one file.\nMaybe write {Path.Combine(path, Name)}.");
        }

        AtomicFile.Write(path, Write);
    }
}
