using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Tells on standard error what a long command is doing: a line rewritten in place on a terminal, else a line a stage, and more of it ever more seldom.</summary>
/// <remarks>
/// Silent for the first second, so that a short command prints nothing. What begins with another word is another stage. Where it cannot be rewritten, a stage tells of itself again
/// after one second, then three more, nine more and so on: half a dozen lines in ten minutes.
/// </remarks>
internal sealed class ProgressLine(Terminal terminal) : IProgress<string>
{
    private const int Slower = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly long _started = terminal.Clock.GetTimestamp();
    private int _shown;
    private string _stage = string.Empty;
    private TimeSpan _wait = Patience;
    private TimeSpan _next;

    public void Report(string value)
    {
        lock (_gate)
        {
            var elapsed = terminal.Clock.GetElapsedTime(_started);
            if (elapsed < Patience)
            {
                return;
            }

            if (terminal.ErrorWidth is { } width)
            {
                var text = value.Length < width ? value : value[..(width - 1)];
                terminal.Error.Write($"\r{text.PadRight(_shown)}");
                _shown = text.Length;
            }
            else if (IsDue(value, elapsed))
            {
                terminal.Error.WriteLine(value);
            }
        }
    }

    /// <summary>Takes the line off the terminal.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_shown > 0)
            {
                terminal.Error.Write($"\r{new string(' ', _shown)}\r");
                _shown = 0;
            }
        }
    }

    /// <summary>Whether a line that stays is worth it.</summary>
    private bool IsDue(string value, TimeSpan elapsed)
    {
        var stage = value[..(value.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : value.Length)];
        if (stage == _stage && elapsed < _next)
        {
            return false;
        }

        _wait = stage == _stage ? _wait * Slower : Patience;
        _stage = stage;
        _next = elapsed + _wait;
        return true;
    }
}
