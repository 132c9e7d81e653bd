using CsOps.Forecast.Console.Screens;
using Microsoft.Win32.SafeHandles;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>What a run of <c>csops</c> talks to: streams, clock, culture. Tests pass their own.</summary>
internal sealed record Terminal
{
    /// <summary>Width of tables where there is no terminal to ask.</summary>
    public const int DefaultWidth = 80;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What is piped in, for the commands that read lines.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>
    /// Where lines for machines are written: as <see cref="Output"/>, but it fails when nobody reads any more, which a console's own stream hides.
    /// </summary>
    public Func<Stream> LineOutput { get; init; } = () => Stream.Null;

    public required TimeProvider Clock { get; init; }

    /// <summary>The culture of numbers and dates on screen; files are always invariant.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Whether colours and styles may be written to <see cref="Output"/>.</summary>
    public bool Styled { get; init; }

    /// <summary>Columns of <see cref="Output"/> where it is a terminal, on which long lines are broken; null where it is not.</summary>
    public int? Width { get; init; }

    /// <summary>Columns of <see cref="Error"/> where it is a terminal, on which long lines are broken and a progress line can be rewritten in place; null where it is not.</summary>
    public int? ErrorWidth { get; init; }

    public CancellationToken Cancellation { get; init; }

    public static Terminal OfProcess()
    {
        var toTerminal = !System.Console.IsOutputRedirected;
        return new Terminal
        {
            Output = System.Console.Out,
            Error = System.Console.Error,
            Input = System.Console.OpenStandardInput(),
            LineOutput = StandardOutput,
            Clock = TimeProvider.System,
            Culture = CultureInfo.CurrentCulture,
            Styled = toTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = toTerminal ? WindowWidth() : null,
            ErrorWidth = System.Console.IsErrorRedirected ? null : WindowWidth(),
        };
    }

    /// <summary>Writes lines to <see cref="Error"/>.</summary>
    public void WriteError(string text)
    {
        foreach (var line in text.Split('\n').SelectMany(line => BrokenLines.Of(line, "", ErrorWidth)))
        {
            Error.WriteLine(line);
        }
    }

    /// <summary>
    /// A stream that can seek writes to places that it counts itself, and what the shell sends to the same file next would be written over
    /// its lines; a file needs no care for a reader who has gone.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return System.Console.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? System.Console.OpenStandardOutput() : stream;
    }

    private static int WindowWidth()
    {
        try
        {
            return System.Console.WindowWidth > 0 ? System.Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
