using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>The help of a command, followed by its details and examples; that of csops by the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DescribedCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            if (command.Details is { } details)
            {
                output.WriteLine(details);
                output.WriteLine();
            }

            output.WriteLine("Examples:");
            foreach (var example in command.Examples.Split('\n'))
            {
                output.WriteLine($"  {example.Trim()}");
            }
        }

        else if (parseResult.CommandResult.Command is RootCommand)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ExitCode.Meanings);
        }

        return exitCode;
    }
}
