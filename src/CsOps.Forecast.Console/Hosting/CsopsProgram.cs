using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Commands;
using CsOps.Forecast.Console.Commands.Forecasts;
using CsOps.Forecast.Console.Commands.Importing;
using CsOps.Forecast.Console.Commands.Queueing;
using CsOps.Forecast.Console.Commands.Rosters;

namespace CsOps.Forecast.Console.Hosting;

/// <summary><c>csops</c> as a function: arguments and streams in, exit code out.</summary>
internal static class CsopsProgram
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = RootOf(new CommandHost(terminal));
        var parsed = root.Parse(args);
        if (Array.Exists(args, string.IsNullOrWhiteSpace))
        {
            return await ReportUsageAsync(parsed, ["an argument is empty; expected a value.\nMaybe a variable of the shell is not set."], terminal);
        }

        var errors = parsed.Errors.Select(error => error.Message).Concat(UnknownOptions(parsed)).ToList();
        if (errors.Count > 0)
        {
            return await ReportUsageAsync(parsed, errors, terminal);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(configuration, terminal.Cancellation);
    }

    private static RootCommand RootOf(CommandHost host)
    {
        var root = Commands(host);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static RootCommand Commands(CommandHost host) => new("Plan a contact centre: history in, a staffed week out.")
    {
        PlanCommand.Create(host),
        ImportCommand.Create(host),
        ProfileCommand.Create(host),
        EstimateCommand.Create(host),
        FeedbackCommand.Create(host),
        QualityCommand.Create(host),
        TrainingCommand.Create(host),
        ForecastCommand.Create(host),
        AdjustCommand.Create(host),
        BacktestCommand.Create(host),
        ExplainCommand.Create(host),
        RequireCommand.Create(host),
        BacklogCommand.Create(host),
        TransientCommand.Create(host),
        QueueCommand.Create(host),
        ScheduleCommand.Create(host),
        RosterCommand.Create(host),
        ExportCommand.Create(host),
        SendCommand.Create(host),
        ModelsCommand.Create(host),
        SimulateCommand.Create(host),
        DemoCommand.Create(host),
    };

    /// <summary>What looks like an option and was taken for an argument, so that a slip of the pen does not become a folder's name.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        from argument in parsed.CommandResult.Children.OfType<ArgumentResult>()
        from token in argument.Tokens
        where token.Value.StartsWith('-') && !(token.Value == PipedFile.Name && parsed.CommandResult.Command.Name == "import")
        select $"There is no option '{token.Value}'.\nMaybe it is a file or folder: write ./{token.Value}";

    private static async Task<int> ReportUsageAsync(ParseResult parsed, IReadOnlyList<string> errors, Terminal terminal)
    {
        var (command, text) = (CommandHost.PathOf(parsed.CommandResult.Command), string.Join('\n', errors.Select(error => $"csops: {error}")));
        terminal.WriteError($"{text}\nTry '{command} --help'.");
        if (parsed.Tokens.Any(token => token.Value == SharedOptions.JsonName))
        {
            var run = new CommandRun(terminal, json: true, CancellationToken.None);
            await terminal.Output.WriteLineAsync(Envelope.Of(command, ExitCode.Usage, terminal.Clock.GetUtcNow(), TimeSpan.Zero, run, text));
        }

        return ExitCode.Usage;
    }
}
