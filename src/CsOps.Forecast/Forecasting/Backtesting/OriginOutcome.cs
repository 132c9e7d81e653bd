using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>A model's forecast from one origin, or why there is none.</summary>
internal sealed record OriginOutcome(SeriesForecast? Forecast, string? Problem)
{
    /// <summary>Fits the model to the steps before <paramref name="origin"/> and forecasts from there.</summary>
    public static OriginOutcome Of(IForecastModel model, ForecastSeries series, int origin, int horizon, CancellationToken cancellationToken)
    {
        var fit = model.Fit(series.Before(origin), cancellationToken);
        if (!fit.Succeeded)
        {
            return new OriginOutcome(null, $"with {origin} steps of history: {fit.Failure.Reason}");
        }

        var forecast = fit.Model.Forecast(horizon);
        return IsComplete(forecast, horizon)
            ? new OriginOutcome(forecast, null)
            : new OriginOutcome(null, $"with {origin} steps of history: it gave {forecast.Horizon} steps of {horizon}, or a value that is no number.");
    }

    private static bool IsComplete(SeriesForecast forecast, int horizon) =>
        forecast.Horizon == horizon
        && AllFinite(forecast.Mean)
        && Enumerable.Range(0, SeriesForecast.Levels.Length).All(level => AllFinite(forecast.Quantile(level)));

    private static bool AllFinite(ImmutableArray<double> values) => values.All(double.IsFinite);
}
