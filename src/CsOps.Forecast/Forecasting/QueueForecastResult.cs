using System.Diagnostics.CodeAnalysis;

namespace CsOps.Forecast.Forecasting;

/// <summary>The forecast of a queue, or the reason why there is none.</summary>
public sealed class QueueForecastResult
{
    internal QueueForecastResult(QueueForecast forecast) => Forecast = forecast;

    internal QueueForecastResult(FitFailure failure) => Failure = failure;

    /// <summary>The forecast, or null.</summary>
    public QueueForecast? Forecast { get; }

    /// <summary>Why there is none, or null.</summary>
    public FitFailure? Failure { get; }

    /// <summary>Whether there is a forecast.</summary>
    [MemberNotNullWhen(true, nameof(Forecast))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Forecast is not null;
}
