using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Tells on standard error what a long command is doing: a line rewritten in place on a terminal, else a line a stage.</summary>
/// <remarks>Silent for the first second, so that a short command prints nothing.</remarks>
internal sealed class ProgressLine(Terminal terminal) : IProgress<string>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly long _started = terminal.Clock.GetTimestamp();
    private int _shown;

    public void Report(string value)
    {
        lock (_gate)
        {
            if (terminal.Clock.GetElapsedTime(_started) < Patience)
            {
                return;
            }

            if (terminal.ErrorIsTerminal)
            {
                var text = value.Length < terminal.Width ? value : value[..(terminal.Width - 1)];
                terminal.Error.Write($"\r{text.PadRight(_shown)}");
                _shown = text.Length;
            }
            else
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
}
