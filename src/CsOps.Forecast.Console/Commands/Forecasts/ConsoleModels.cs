using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.MLNet;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>The models of a run: the library's own, ML.NET's where its packages could be had, and those of the user's assemblies.</summary>
internal static class ConsoleModels
{
    private static readonly ForecastModels Known = ForecastModels.BuiltIn.WithForComparison(MLNetModels.All);

    /// <summary>The models, and the automatic choice among them.</summary>
    public static ForecastModels All { get; } = Known.With(AutomaticModel.Among(Known));

    /// <summary>The models with those of assemblies, which the automatic choice races too.</summary>
    public static ForecastModels With(CommandRun run, IReadOnlyList<string>? assemblies)
    {
        var models = Known;
        foreach (var path in assemblies ?? [])
        {
            var loaded = ModelAssembly.Load(path, models);
            models = models.With(loaded.Models);
            foreach (var file in loaded.Files)
            {
                run.Read(file, null);
            }
        }

        return ReferenceEquals(models, Known) ? All : models.With(AutomaticModel.Among(models));
    }

    /// <summary>The models, and those that another build would have.</summary>
    public static IReadOnlyList<ListedModel> Listed(ForecastModels models) =>
    [
        .. models.All.Select(model => new ListedModel(model.Name, model.Description, IsInThisBuild: true)),
        .. MLNetModels.Names
            .Where(name => !MLNetModels.Available)
            .Select(name => new ListedModel(name, "Needs the package Microsoft.ML.TimeSeries when csops is built.", IsInThisBuild: false)),
    ];

    /// <summary>The model of a name, or the refusal that names the nearest.</summary>
    public static IForecastModel Named(this ForecastModels models, string name)
    {
        var search = models.Find(name);
        return search.Found ? search.Model : throw CommandFailure.Usage(search.Problem);
    }
}
