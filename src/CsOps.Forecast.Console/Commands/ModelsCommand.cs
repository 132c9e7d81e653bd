using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops models</c>: what can forecast, and what it assumes.</summary>
internal static class ModelsCommand
{
    public static Command Create(CommandHost host)
    {
        var json = SharedOptions.Json();
        var command = new DescribedCommand("models", "List the forecast models.", "csops models") { json };
        host.SetAction(command, json, (_, run) => Show(run));
        return command;
    }

    private static int Show(CommandRun run)
    {
        var models = ConsoleModels.Listed();
        run.Screen.Table(
            [Column.Text("model"), Column.Text("what it assumes", wraps: true)],
            models.Select(m => (IReadOnlyList<string>)[m.Name, m.IsInThisBuild ? m.Description : $"not in this build. {m.Description}"]));
        run.Result = writer =>
        {
            writer.WriteStartArray();
            foreach (var model in models)
            {
                writer.WriteStartObject();
                writer.WriteString("name", model.Name);
                writer.WriteString("description", model.Description);
                writer.WriteBoolean("in_this_build", model.IsInThisBuild);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        };
        return ExitCode.Ok;
    }
}
