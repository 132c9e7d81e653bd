using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>Runs <c>csops</c> in this process and keeps what it printed.</summary>
internal sealed record Csops(int ExitCode, string Output, string Error)
{
    public static async Task<Csops> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CsopsProgram.RunAsync(args, new Terminal
        {
            Output = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(error),
            Clock = new StoppedClock(),
            Culture = CultureInfo.InvariantCulture,
            Cancellation = TestContext.Current.CancellationToken,
        });
        return new Csops(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
