using System.CommandLine;
using System.CommandLine.Help;
using CsOps.Forecast.Console.Commands;

namespace CsOps.Forecast.Console.Hosting;

/// <summary><c>csops</c> as a function: arguments and streams in, exit code out.</summary>
internal static class CsopsProgram
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = RootOf(new CommandHost(terminal));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await ReportUsageAsync(parsed, terminal);
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
        ForecastCommand.Create(host),
        BacktestCommand.Create(host),
        RequireCommand.Create(host),
        ScheduleCommand.Create(host),
        ModelsCommand.Create(host),
        DemoCommand.Create(host),
    };

    private static async Task<int> ReportUsageAsync(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            await terminal.Error.WriteLineAsync($"csops: {error.Message}");
        }

        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "csops" : $"csops {command.Name}";
        await terminal.Error.WriteLineAsync($"Try '{path} --help'.");
        return ExitCode.Usage;
    }
}
