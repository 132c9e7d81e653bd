using System.Security.Cryptography;
using System.Text.Json;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>One run of a command: where it prints, and what it read, wrote and warned of.</summary>
internal sealed class CommandRun
{
    private readonly List<RunInput> _inputs = [];
    private readonly List<RunOutput> _outputs = [];
    private readonly List<RunWarning> _warnings = [];
    private readonly Screen _screen;

    public CommandRun(Terminal terminal, bool json, CancellationToken cancellation)
    {
        Terminal = terminal;
        IsJson = json;
        Cancellation = cancellation;
        _screen = new Screen(json ? terminal with { Output = TextWriter.Null } : terminal);
        Progress = new ProgressLine(terminal);
    }

    public Terminal Terminal { get; }

    /// <summary>Whether the answer is JSON: then the screen shows nothing.</summary>
    public bool IsJson { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Where the answer is shown; the progress line is taken away first.</summary>
    public Screen Screen
    {
        get
        {
            Progress.Clear();
            return _screen;
        }
    }

    public ProgressLine Progress { get; }

    /// <summary>The file that what is piped in became; null where nothing is.</summary>
    public string? Piped { get; set; }

    public IReadOnlyList<RunInput> Inputs => _inputs;

    public IReadOnlyList<RunOutput> Outputs => _outputs;

    public IReadOnlyList<RunWarning> Warnings => _warnings;

    /// <summary>The command's own figures, written as the envelope's <c>result</c>; null when it has none.</summary>
    public Action<Utf8JsonWriter>? Result { get; set; }

    /// <summary>What is said over all of the result's parts, written as the envelope's <c>summary</c>; null when there is nothing.</summary>
    public Action<Utf8JsonWriter>? Summary { get; set; }

    /// <summary>Text for people and machines, in which the file that what is piped in became has the name that the user knows.</summary>
    public string Named(string text) => Piped is null ? text : text.Replace($"infer {Piped}", "infer FILE", StringComparison.Ordinal).Replace(Piped, "standard input", StringComparison.Ordinal);

    public void Read(string path, long? rows) => Read(path, HashOf(path), rows);

    public void Read(FileQuality file)
    {
        Read(file.File, file.Sha256 ?? HashOf(file.File), file.Read);
        if (file.DateOrder is { } order)
        {
            Warn("DATE_ORDER", $"{file.File}: {order}");
        }
    }

    public void Read(string path, string sha256, long? rows) => _inputs.Add(new RunInput(Named(path), sha256, rows));

    public void Wrote(string path, long? rows = null) => _outputs.Add(new RunOutput(path, rows));

    /// <summary>Keeps a warning for the envelope and shows it on standard error.</summary>
    public void Warn(string code, string message, long count = 1)
    {
        var named = Named(message);
        _warnings.Add(new RunWarning(code, named, count));
        Progress.Clear();
        Terminal.WriteError($"warning: {named}");
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
