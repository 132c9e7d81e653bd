using System.Text;
using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>Runs <c>csops</c> in this process and keeps what it printed: on a terminal of 80 columns, and its errors as they are piped.</summary>
internal sealed record Csops(int ExitCode, string Output, string Error)
{
    public static Task<Csops> RunAsync(params string[] args) => RunAsAsync(CultureInfo.InvariantCulture, TestContext.Current.CancellationToken, args);

    /// <summary>Runs it with something piped in; what it writes line by line for machines is its output.</summary>
    public static async Task<Csops> PipedAsync(Stream input, Stream output, params string[] args)
    {
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CsopsProgram.RunAsync(args, new Terminal
        {
            Output = TextWriter.Synchronized(text),
            Error = TextWriter.Synchronized(error),
            Input = input,
            LineOutput = () => output,
            Clock = new StoppedClock(),
            Width = Terminal.DefaultWidth,
            Culture = CultureInfo.InvariantCulture,
            Cancellation = TestContext.Current.CancellationToken,
        });
        return new Csops(exitCode, text.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The same from text to text.</summary>
    public static async Task<Csops> PipedAsync(string input, params string[] args)
    {
        await using var lines = new MemoryStream();
        var run = await PipedAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), lines, args);
        return run with { Output = run.Output + Encoding.UTF8.GetString(lines.ToArray()) };
    }

    /// <summary>Runs it for a user of a culture, who may interrupt it.</summary>
    public static async Task<Csops> RunAsAsync(CultureInfo culture, CancellationToken cancellation, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CsopsProgram.RunAsync(args, new Terminal
        {
            Output = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(error),
            Clock = new StoppedClock(),
            Width = Terminal.DefaultWidth,
            Culture = culture,
            Cancellation = cancellation,
        });
        return new Csops(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Asserts that the run ended as it should have, and shows what it said where it did not.</summary>
    public Csops Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Asserts that the run was refused: an exit code, a message with these words, no trace of the code, nothing on standard output.</summary>
    public Csops Refused(int exitCode, params string[] words)
    {
        Ended(exitCode);
        Assert.All(words, word => Assert.Contains(word, Error));
        Assert.StartsWith("csops: ", Error);
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("(Parameter", Error);
        Assert.DoesNotContain("Exception", Error);
        Assert.Empty(Output);
        return this;
    }
}
