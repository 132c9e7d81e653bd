using System.CommandLine;
using System.Runtime.ExceptionServices;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>Runs commands: times them, turns what goes wrong into a message and an exit code, and prints the envelope.</summary>
internal sealed class CommandHost(Terminal terminal)
{
    public Terminal Terminal { get; } = terminal;

    /// <summary>Gives a command its action.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">Its <c>--json</c>.</param>
    /// <param name="action">What it does; returns the exit code.</param>
    /// <param name="bare">Whether it prints its result as a bare JSON object, without the envelope: the machine contracts do.</param>
    public void SetAction(
        Command command, Option<bool> json, Func<ParseResult, CommandRun, int> action, Func<ParseResult, bool>? bare = null) =>
        command.SetAction((parsed, cancellation) =>
            Task.Run(
                () => Run(PathOf(command), parsed.GetValue(json), bare?.Invoke(parsed) ?? false, parsed, action, cancellation),
                CancellationToken.None));

    private int Run(
        string name, bool json, bool bare, ParseResult parsed, Func<ParseResult, CommandRun, int> action, CancellationToken cancellation)
    {
        System.Globalization.CultureInfo.CurrentCulture = Terminal.Culture;
        var started = Terminal.Clock.GetUtcNow();
        var watch = Terminal.Clock.GetTimestamp();
        var run = new CommandRun(Terminal, json, cancellation);
        var (exitCode, failure) = Guarded(() => action(parsed, run));
        var error = failure is null ? null : run.Named(failure);
        run.Progress.Clear();
        if (error is not null)
        {
            Terminal.WriteError(error);
        }

        if (json)
        {
            Terminal.Output.WriteLine(bare && error is null
                ? Envelope.Bare(run)
                : Envelope.Of(name, exitCode, started, Terminal.Clock.GetElapsedTime(watch), run, error));
        }

        Terminal.Output.Flush();
        return exitCode;
    }

    private static (int ExitCode, string? Error) Guarded(Func<int> action)
    {
        try
        {
            return (action(), null);
        }
        catch (AggregateException several)
        {
            return Guarded(() => Thrown(several.Flatten().InnerExceptions[0]));
        }
        catch (CommandFailure failure)
        {
            return (failure.ExitCode, $"csops: {failure.Message}");
        }
        catch (ImportException failure)
        {
            return (ExitCode.Data, $"csops: {failure.Message}");
        }
        catch (ExportException failure)
        {
            return (ExitCode.Data, $"csops: {failure.Message}");
        }
        catch (ModelException failure)
        {
            return (ExitCode.Data, $"csops: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            return (ExitCode.Interrupted, "csops: interrupted; nothing was written");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (ExitCode.Data, $"csops: {failure.Message}");
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("CSOPS_DEBUG") is not "1")
        {
            return (ExitCode.Internal, $"csops: internal error: {failure.GetType().Name}: {failure.Message}\nMaybe run again with CSOPS_DEBUG=1 and report what it prints.");
        }
    }

    /// <summary>Throws again with the trace of where it was thrown, which CSOPS_DEBUG=1 prints.</summary>
    private static int Thrown(Exception failure)
    {
        ExceptionDispatchInfo.Throw(failure);
        return ExitCode.Internal;
    }

    /// <summary>The words that name a command, from <c>csops</c> on.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? "csops" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? PathOf(parent) : "csops")} {command.Name}";
}
