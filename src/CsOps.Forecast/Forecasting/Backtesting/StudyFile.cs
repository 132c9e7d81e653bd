using System.Text;
using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>
/// The file from which a stopped study goes on: a line that says of what study it is, then a line of JSON for each forecast scored. Lines are appended
/// whole; one that was cut off when the power failed is cut away.
/// </summary>
internal sealed class StudyFile : IDisposable
{
    private const string Format = "csops-backtest/1";
    private const byte LineEnd = (byte)'\n';

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Series, string Model, int Origin), OriginErrors> _done = [];

    /// <summary>Opens the file of a study, or begins it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The hash of what the study is of.</param>
    /// <param name="builds">The build of each model, by name.</param>
    /// <exception cref="ImportException">It is of another study, or no such file at all.</exception>
    public StudyFile(string path, string inputs, IReadOnlyDictionary<string, string> builds)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            Read(inputs, builds);
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>The errors of a forecast scored before, or null.</summary>
    public OriginErrors? Find(string series, string model, int origin) => _done.GetValueOrDefault((series, model, origin));

    /// <summary>Appends the errors of a forecast.</summary>
    public void Add(string series, string model, string build, int origin, OriginErrors errors)
    {
        var line = Line(json =>
        {
            json.WriteString("series", series);
            json.WriteString("model", model);
            json.WriteString("build", build);
            json.WriteNumber("origin", origin);
            Write(json, errors);
        });
        Append(line);
    }

    public void Dispose() => _stream.Dispose();

    private void Append(byte[] line)
    {
        lock (_gate)
        {
            _stream.Write(line);
        }
    }

    private void Read(string inputs, IReadOnlyDictionary<string, string> builds)
    {
        var bytes = new byte[_stream.Length];
        _stream.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, LineEnd) + 1;
        if (whole == 0 && bytes.Length > 0 && bytes[0] != (byte)'{')
        {
            throw NotOne(1);
        }

        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            Read(lines[i], i + 1, inputs, builds);
        }

        _stream.SetLength(whole);
        _stream.Position = whole;
        if (lines.Length == 0)
        {
            Append(Line(json =>
            {
                json.WriteString("format", Format);
                json.WriteString("inputs", inputs);
            }));
        }
    }

    private void Read(string text, int line, string inputs, IReadOnlyDictionary<string, string> builds)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (line == 1)
            {
                CheckFirst(root, inputs);
                return;
            }

            var model = root.GetProperty("model").GetString()!;
            if (builds.TryGetValue(model, out var build) && build != root.GetProperty("build").GetString())
            {
                throw new ImportException(_path, $"it has forecasts of another build of model '{model}'. Name another file, or delete this one to begin again.", line);
            }

            _done[(root.GetProperty("series").GetString()!, model, root.GetProperty("origin").GetInt32())] = ErrorsOf(root);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NotOne(line);
        }
    }

    private void CheckFirst(JsonElement root, string inputs)
    {
        if (root.GetProperty("format").GetString() != Format)
        {
            throw NotOne(1);
        }

        if (root.GetProperty("inputs").GetString() != inputs)
        {
            throw new ImportException(
                _path, "it is of another study: the history, the origins, the horizon, the agents or this program have changed since. Name another file, or delete this one to begin again.", 1);
        }
    }

    private ImportException NotOne(int line) => new(_path, "expected the lines of an earlier 'csops backtest --resume'; this is another file.", line);

    private static void Write(Utf8JsonWriter json, OriginErrors errors)
    {
        if (errors.Problem is { } problem)
        {
            json.WriteString("problem", problem);
            return;
        }

        Write(json, "days", errors.Days);
        Write(json, "slots", errors.Slots);
        json.WriteStartArray("agents");
        foreach (var number in new[] { errors.Agents.Steps, errors.Agents.Needed, errors.Agents.TooMany, errors.Agents.TooFew })
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ErrorSums[] sums)
    {
        json.WriteStartArray(name);
        foreach (var number in sums.SelectMany(sum => sum.Count == 0 ? [0.0] : sum.ToNumbers()))
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static OriginErrors ErrorsOf(JsonElement root)
    {
        if (root.TryGetProperty("problem", out var problem))
        {
            return new OriginErrors { Problem = problem.GetString() };
        }

        var agents = root.GetProperty("agents").EnumerateArray().Select(number => number.GetDouble()).ToArray();
        return new OriginErrors
        {
            Days = SumsOf(root.GetProperty("days")),
            Slots = SumsOf(root.GetProperty("slots")),
            Agents = agents is [var steps, var needed, var tooMany, var tooFew] ? new AgentSums((int)steps, needed, tooMany, tooFew) : throw new FormatException(),
        };
    }

    /// <summary>Sums without observations are a single 0.</summary>
    private static ErrorSums[] SumsOf(JsonElement array)
    {
        var numbers = array.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        var sums = new List<ErrorSums>();
        for (var at = 0; at < numbers.Length; at += numbers[at] > 0 ? ErrorSums.Numbers : 1)
        {
            var isEmpty = !(numbers[at] > 0);
            sums.Add(isEmpty ? default : at + ErrorSums.Numbers <= numbers.Length ? ErrorSums.OfNumbers(numbers.AsSpan(at)) : throw new FormatException());
        }

        return [.. sums];
    }

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte(LineEnd);
        return stream.ToArray();
    }
}
