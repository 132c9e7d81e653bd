using System.Text.Json;
using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>
/// The line contract: a question a line in, its answer a line out, in order. Memory is that of one line; answers are sent whenever there is
/// no question left to read, so that a program can ask and wait.
/// </summary>
internal sealed class QueueLines : IDisposable
{
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    private readonly LineAnswers _answers;
    private readonly LineReader _reader;
    private long _line;
    private long _refused;

    public QueueLines(Stream input, Stream output)
    {
        _answers = new LineAnswers(output);
        _reader = new LineReader(input, _answers.Flush);
    }

    /// <summary>Answers every line; the exit code says whether all could be.</summary>
    public int Run(CommandRun run)
    {
        while (!_answers.IsClosed && _reader.TryRead(out var line))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            _line++;
            line = _line == 1 && line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
            if (_reader.WasTooLong)
            {
                Refuse(null, null, $"line {_line} is longer than {LineReader.LongestLine} bytes");
            }
            else if (!IsBlank(line.Span))
            {
                Answer(line);
            }
        }

        _answers.Flush();
        if (_refused == 0)
        {
            return ExitCode.Ok;
        }

        run.Terminal.WriteError(string.Create(CultureInfo.InvariantCulture, $"csops: {_refused} of {_line} lines could not be answered"));
        return ExitCode.Data;
    }

    public void Dispose() => _answers.Dispose();

    private void Answer(ReadOnlyMemory<byte> line)
    {
        JsonDocument question;
        try
        {
            question = JsonDocument.Parse(line);
        }
        catch (JsonException problem)
        {
            Refuse(null, null, $"line {_line} is not JSON, at byte {problem.BytePositionInLine + 1}");
            return;
        }

        using (question)
        {
            Answer(question.RootElement);
        }
    }

    private void Answer(JsonElement question)
    {
        if (question.ValueKind is not JsonValueKind.Object)
        {
            Refuse(null, null, $"line {_line} is not an object with id, kind and in");
            return;
        }

        JsonElement? id = null;
        QueueKind? kind = null;
        try
        {
            id = QueueFields.IdOf(question);
            kind = QueueKinds.Find(new QueueFields(question).Text("kind"));
            var fields = question.TryGetProperty("in", out var found) && found.ValueKind is JsonValueKind.Object
                ? new QueueFields(found)
                : throw new FieldFailure("in", "The field in is missing or not an object.");
            _answers.Answer(id, figures => kind.Answer(fields, figures));
        }
        catch (FieldFailure failure)
        {
            Refuse(id, failure.Field, failure.Message);
        }
        catch (ArgumentException refused)
        {
            Refuse(id, kind?.FieldBehind(refused.ParamName), CommandFailure.WordsOf(refused));
        }
        catch (Exception failure) when (failure is ArithmeticException or InvalidOperationException)
        {
            Refuse(id, "in", "The fields hold what cannot be read or computed.");
        }
    }

    private void Refuse(JsonElement? id, string? field, string message)
    {
        _refused++;
        _answers.Refuse(id, field, message.ReplaceLineEndings(" "));
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;
}
