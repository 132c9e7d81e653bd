using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning.Demo;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops demo</c>: writes the demo centre, the same bytes every time.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write it to; files of the same names are replaced." };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("demo", "Write the demo centre: synthetic, one Danish site, 60 agents, 20 months.", "csops demo my-centre")
        {
            folder, json,
        };
        host.SetAction(command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Execute(CommandRun run, string folder)
    {
        run.Progress.Report("Writing the demo centre …");
        foreach (var path in DemoCentre.Write(folder))
        {
            run.Wrote(Path.Combine(folder, path));
        }

        run.Screen.Line($"The demo centre is in {folder}. Plan it with:");
        run.Screen.Line($"  csops plan {folder}");
        return ExitCode.Ok;
    }
}
