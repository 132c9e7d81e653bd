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
        var folder = new Argument<string>("DIR") { Description = "The folder to write it to; files of the same names that differ are replaced only with --force." };
        var force = new Option<bool>("--force") { Description = "Replace files of the same names that were changed." };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("demo", "Write the demo centre: synthetic, one Danish site, 60 agents, 20 months.", "csops demo my-centre")
        {
            folder, force, json,
        };
        host.SetAction(command, json, (parsed, run) => Execute(run, parsed.GetRequiredValue(folder), parsed.GetValue(force)));
        return command;
    }

    private static int Execute(CommandRun run, string folder, bool force)
    {
        if (!force && DemoCentre.ChangedIn(folder) is { Count: > 0 } changed)
        {
            throw CommandFailure.BadData($"{folder}: {string.Join(", ", changed)} would be replaced, and say otherwise than the demo centre's; nothing was written. Name another folder, or replace them with --force.");
        }

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
