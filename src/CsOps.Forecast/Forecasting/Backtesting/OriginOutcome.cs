namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>A model's forecast from one origin, or why there is none.</summary>
internal sealed record OriginOutcome(SeriesForecast? Forecast, string? Problem)
{
    /// <summary>Fits the model to the steps before <paramref name="origin"/> and forecasts from there.</summary>
    public static OriginOutcome Of(IForecastModel model, ForecastSeries series, int origin, int horizon, CancellationToken cancellationToken)
    {
        var result = new SeriesForecaster(model).Forecast(series.Before(origin), horizon, cancellationToken);
        return result.Succeeded
            ? new OriginOutcome(result.Forecast, null)
            : new OriginOutcome(null, $"with {origin} steps of history: {result.Failure.Reason}");
    }
}
