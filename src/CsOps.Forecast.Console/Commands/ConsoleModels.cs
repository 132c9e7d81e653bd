using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.MLNet;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The models of this build: the library's own, and ML.NET's where its packages could be had.</summary>
internal static class ConsoleModels
{
    private static readonly ForecastModels Racing = ForecastModels.BuiltIn.With(MLNetModels.All);

    /// <summary>The models, and the automatic choice among them.</summary>
    public static ForecastModels All { get; } = Racing.With(AutomaticModel.Among(Racing));

    public static IReadOnlyList<ListedModel> Listed() =>
    [
        .. All.All.Select(model => new ListedModel(model.Name, model.Description, IsInThisBuild: true)),
        .. MLNetModels.Names
            .Where(name => !MLNetModels.Available)
            .Select(name => new ListedModel(name, "Needs the package Microsoft.ML.TimeSeries when csops is built.", IsInThisBuild: false)),
    ];

    /// <summary>The model of a name, or the refusal that names the nearest.</summary>
    public static IForecastModel Find(string name)
    {
        var search = All.Find(name);
        return search.Found ? search.Model : throw CommandFailure.Usage(search.Problem);
    }
}
