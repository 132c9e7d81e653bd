using CsOps.Forecast.Forecasting.HandleTime;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting;

/// <summary>Forecasts volume and handle time of a queue on every interval of a horizon. Thread-safe.</summary>
/// <param name="model">The model of the volume, for example an <see cref="AutomaticModel"/>.</param>
public sealed class QueueForecaster(IForecastModel model)
{
    /// <summary>Forecasts one queue from the end of its history, or from the start of the horizon when that is earlier.</summary>
    /// <param name="request">History, clock, opening hours and horizon; open intervals between history and horizon are forecast and dropped.</param>
    /// <param name="cancellationToken">Stops fits that heed it.</param>
    /// <returns>
    /// The forecast: volume 0 where the queue is closed, handle time in seconds everywhere. A failure when nothing was observed while open,
    /// the model cannot be fitted or gives a value that is no finite number, or no handle time is known.
    /// </returns>
    /// <exception cref="ArgumentException">The request contradicts itself: lengths, grids, a horizon before history.</exception>
    public QueueForecastResult Forecast(QueueForecastRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        if (QueueSteps.Of(request) is not { } steps)
        {
            return Failed(request, "the history has no observation in opening hours.");
        }

        var series = steps.Volume();
        var result = new SeriesForecaster(model).Forecast(series, series.MaxHorizon, cancellationToken);
        if (!result.Succeeded)
        {
            return Failed(request, $"{model.Name}: {result.Failure.Reason}");
        }

        var volume = result.Forecast;
        var handleTime = HandleTimeForecaster.Forecast(
            steps.Work(), steps.HistoryLength, steps.Calendar, volume.Mean, request.StatedHandleSeconds);
        return handleTime is null
            ? Failed(request, "the history has no handle time and none is stated.")
            : new QueueForecastResult(new QueueForecast
            {
                Queue = request.Queue,
                Grid = request.Horizon,
                Volume = steps.OnHorizon(volume, elsewhere: 0),
                HandleSeconds = steps.OnHorizon(handleTime.Steps, handleTime.Overall),
                HandleTimeWithVolume = handleTime.WithVolume,
                Choice = result.Choice,
                HandleTimeMethod = handleTime.Method,
                Warnings = result.Warnings,
                Effects = result.Effects,
            });
    }

    private static QueueForecastResult Failed(QueueForecastRequest request, string reason) => new(new FitFailure($"Queue {request.Queue}: {reason}"));
}
