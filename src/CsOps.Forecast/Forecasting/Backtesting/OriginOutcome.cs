namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>A model's forecast from one origin, or why there is none.</summary>
internal sealed record OriginOutcome(SeriesForecast? Forecast, string? Problem)
{
    /// <summary>Fits the model to the steps before <paramref name="origin"/> and forecasts from there.</summary>
    public static OriginOutcome Of(IForecastModel model, ForecastSeries series, int origin, int horizon, CancellationToken cancellationToken)
    {
        var result = new SeriesForecaster(model).Forecast(series.Before(origin), horizon, cancellationToken);
        return result.Succeeded ? new OriginOutcome(result.Forecast, null) : Failed(origin, result.Failure.Reason);
    }

    /// <summary>What a fit to the steps before <paramref name="origin"/> forecast, or why that cannot be used.</summary>
    public static OriginOutcome Of((SeriesForecast? Forecast, string? Problem) forecast, int origin) =>
        forecast.Forecast is null ? Failed(origin, forecast.Problem!) : new OriginOutcome(forecast.Forecast, null);

    /// <summary>No forecast.</summary>
    public static OriginOutcome Failed(int origin, string reason) => new(null, $"with {origin} steps of history: {reason}");
}
