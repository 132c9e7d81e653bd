using CsOps.Forecast.Accuracy;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;

if (args is not [var set, .. var names] || set is not ("bank" or "m4"))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project benchmarks/CsOps.Forecast.Accuracy -- bank|m4 [MODEL ...]");
    return 2;
}

if (SharedFolder.Find() is not { } shared)
{
    Console.WriteLine("skipped: no shared data");
    return 0;
}

var catalogue = ForecastModels.BuiltIn;
var all = catalogue.With(AutomaticModel.Among(catalogue));
var models = names.Length == 0 ? [.. all.All] : names.Select(name => all.Find(name).Model).OfType<CsOps.Forecast.Forecasting.IForecastModel>().ToArray();
if (set == "bank")
{
    BankEvaluation.Run(Path.Combine(shared, "forecasting", "bank"), models);
}
else
{
    M4Evaluation.Run(Path.Combine(shared, "forecasting", "m4"), models);
}

return 0;
