using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary><c>csops models</c>: what can forecast, and what it assumes; of one model all there is to know.</summary>
internal static class ModelsCommand
{
    private const string Examples = """
        csops models
        csops models calendar-ridge
        """;

    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("NAME") { Description = "One model: what it assumes, when it wins and loses, its parameters, needs, cost and source.", Arity = ArgumentArity.ZeroOrOne };
        var assemblies = SharedOptions.ModelAssemblies();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("models", "List the forecast models, or tell all of one.", Examples) { name, assemblies, json };
        host.SetAction(command, json, (parsed, run) =>
        {
            var models = ConsoleModels.With(run, parsed.GetValue(assemblies));
            return parsed.GetValue(name) is { } one ? ShowOne(run, models, one) : Show(run, models);
        });
        return command;
    }

    private static int Show(CommandRun run, ForecastModels models)
    {
        var listed = ConsoleModels.Listed(models);
        run.Screen.Table(
            [Column.Text("model"), Column.Text("what it assumes", wraps: true)],
            listed.Select(m => (IReadOnlyList<string>)[m.Name, m.IsInThisBuild ? m.Description : $"not in this build. {m.Description}"]));
        run.Screen.Line("'csops models NAME' tells when a model wins and loses, its parameters and its source.");
        run.Result = writer =>
        {
            writer.WriteStartArray();
            foreach (var model in listed)
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

    private static int ShowOne(CommandRun run, ForecastModels models, string name)
    {
        var model = models.Named(name);
        var races = models.Racing.Any(racing => racing.Name == model.Name) && model.Name != "auto";
        var details = ForecastModels.DetailsOf(model.Name);
        ModelScreen.Show(run.Screen, model, races, details);
        run.Result = json => ModelScreen.Write(json, model, races, details);
        return ExitCode.Ok;
    }
}
