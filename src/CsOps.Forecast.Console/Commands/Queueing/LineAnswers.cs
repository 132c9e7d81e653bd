using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Answers of the line contract, one JSON object a line, gathered until they are sent.</summary>
internal sealed class LineAnswers(Stream output) : IDisposable
{
    private const int Enough = 1 << 16;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly ArrayBufferWriter<byte> _figures = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Whether nobody reads the answers any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Writes what a question is answered with; nothing of it when answering fails.</summary>
    public void Answer(JsonElement? id, Action<QueueFigures> write)
    {
        _figures.ResetWrittenCount();
        _json.Reset(_figures);
        _json.WriteStartObject();
        WriteId(id);
        _json.WriteStartObject("out");
        write(new QueueFigures(_json));
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine();
    }

    public void Refuse(JsonElement? id, string? field, string message)
    {
        _figures.ResetWrittenCount();
        _json.Reset(_figures);
        _json.WriteStartObject();
        WriteId(id);
        _json.WriteStartObject("error");
        _json.WriteString("field", field);
        _json.WriteString("message", message);
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine();
    }

    /// <summary>Sends what was gathered.</summary>
    public void Flush()
    {
        if (_lines.WrittenCount == 0)
        {
            return;
        }

        try
        {
            output.Write(_lines.WrittenSpan);
            output.Flush();
        }
        catch (IOException)
        {
            IsClosed = true;
        }

        _lines.ResetWrittenCount();
    }

    public void Dispose() => _json.Dispose();

    private void WriteId(JsonElement? id)
    {
        _json.WritePropertyName("id");
        if (id is { } known)
        {
            known.WriteTo(_json);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private void EndLine()
    {
        _json.Flush();
        _lines.Write(_figures.WrittenSpan);
        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= Enough)
        {
            Flush();
        }
    }
}
