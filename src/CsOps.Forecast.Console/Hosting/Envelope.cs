using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>The JSON answer of a command: what ran, how it ended, what it read, wrote and warned of, and its own <c>result</c>.</summary>
internal static class Envelope
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The result alone, on one line: the answer of the machine contracts.</summary>
    public static string Bare(CommandRun run) => Text(json => run.Result!(json), Layout with { Indented = false });

    public static string Of(string command, int exitCode, DateTimeOffset started, TimeSpan duration, CommandRun run, string? error) => Text(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("command", command);
            json.WriteNumber("exit_code", exitCode);
            json.WriteString("started", started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteNumber("duration_ms", (long)duration.TotalMilliseconds);
            WriteInputs(json, run.Inputs);
            WriteOutputs(json, run.Outputs);
            WriteWarnings(json, run.Warnings);
            if (error is not null)
            {
                json.WriteString("error", error);
            }

            if (run.Result is { } result)
            {
                json.WritePropertyName("result");
                result(json);
            }

            run.Summary?.Invoke(json);

            json.WriteEndObject();
        },
        Layout);

    private static string Text(Action<Utf8JsonWriter> write, JsonWriterOptions layout)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, layout))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteInputs(Utf8JsonWriter json, IReadOnlyList<RunInput> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (var input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("sha256", input.Sha256);
            WriteRows(json, input.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutputs(Utf8JsonWriter json, IReadOnlyList<RunOutput> outputs)
    {
        json.WriteStartArray("outputs");
        foreach (var output in outputs)
        {
            json.WriteStartObject();
            json.WriteString("path", output.Path);
            WriteRows(json, output.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<RunWarning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message);
            json.WriteNumber("count", warning.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, long? rows)
    {
        if (rows is { } count)
        {
            json.WriteNumber("rows", count);
        }
        else
        {
            json.WriteNull("rows");
        }
    }
}
