using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Finds the model that an automatic choice took.</summary>
internal static class NamedModel
{
    /// <summary>The model of that name among those to choose from; the model itself where it is no choice, or none has the name.</summary>
    public static IForecastModel Of(IForecastModel model, string name) => model is AutomaticModel choice
        ? choice.Candidates.Append(choice.ForThinSeries).FirstOrDefault(candidate => candidate is not null && string.Equals(candidate.Name, name, StringComparison.Ordinal)) ?? model
        : model;
}
