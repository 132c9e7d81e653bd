using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>A model fitted to a history, which forecasts days unlike others by what past ones were.</summary>
/// <param name="history">The history.</param>
/// <param name="model">The model, fitted to what is ordinary of it.</param>
internal sealed class EffectFit(EffectHistory history, FittedModel model)
{
    /// <summary>The model, fitted.</summary>
    public FittedModel Model { get; } = model;

    /// <summary>The forecast of the next steps, or why it cannot be used.</summary>
    /// <param name="horizon">From 0 to the series' <see cref="ForecastSeries.MaxHorizon"/>.</param>
    public (SeriesForecast? Forecast, string? Problem) Forecast(int horizon) =>
        Checked(() => horizon == 0 ? ForecastMapping.Make(0, (_, _) => 0) : Model.Forecast(horizon), horizon, SeriesForecast.Levels.Length);

    /// <summary>The same with nothing but its median, or why it cannot be used.</summary>
    /// <param name="horizon">From 1 to the series' <see cref="ForecastSeries.MaxHorizon"/>.</param>
    public (SeriesForecast? Forecast, string? Problem) MedianAlone(int horizon) =>
        Checked(() => SeriesForecast.OfMedian(Model.Median(horizon)), horizon, levels: 0);

    private (SeriesForecast? Forecast, string? Problem) Checked(Func<SeriesForecast> forecast, int horizon, int levels)
    {
        try
        {
            return Checked(forecast(), horizon, levels);
        }
        catch (ModelFault fault)
        {
            return (null, fault.Message);
        }
    }

    private (SeriesForecast? Forecast, string? Problem) Checked(SeriesForecast forecast, int horizon, int levels)
    {
        if (forecast.Horizon != horizon)
        {
            return (null, $"it gave {forecast.Horizon} steps of {horizon}.");
        }

        var isFinite = AllFinite(forecast.P50) && (levels == 0 || (AllFinite(forecast.Mean) && Enumerable.Range(0, levels).All(level => AllFinite(forecast.Quantile(level)))));
        return isFinite ? (history.Apply(forecast), null) : (null, "it gave a value that is no finite number; values may be too large to compute with.");
    }

    private static bool AllFinite(ImmutableArray<double> values) => values.All(double.IsFinite);
}
