using CsOps.Forecast.Forecasting.HandleTime;
using CsOps.Forecast.Forecasting.Related;
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
        var similar = request.OfSimilar() is { } other ? QueueSteps.Of(other) : null;
        if ((QueueSteps.Of(request) ?? similar?.For(request)) is not { } steps)
        {
            return Failed(request, "the history has no observation in opening hours.");
        }

        var series = steps.Volume();
        var used = similar is null ? model : new BorrowedShapeModel(model, similar.Volume(), request.Similar!.ExpectedPerWeek);
        var result = new SeriesForecaster(used).Forecast(series, series.MaxHorizon, cancellationToken);
        if (!result.Succeeded)
        {
            return Failed(request, $"{used.Name}: {result.Failure.Reason}");
        }

        var volume = result.Forecast;
        var handleTime = HandleTimeOf(steps, volume, request) ?? HandleTimeOfSimilar(steps, similar, volume);
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

    private static HandleTimeForecast? HandleTimeOf(QueueSteps steps, SeriesForecast volume, QueueForecastRequest request) =>
        HandleTimeForecaster.Forecast(steps.Work(), steps.HistoryLength, steps.Calendar, volume.Mean, request.StatedHandleSeconds);

    private static HandleTimeForecast? HandleTimeOfSimilar(QueueSteps steps, QueueSteps? similar, SeriesForecast volume)
    {
        // Both calendars end at the same step.
        var origin = similar is null ? 0 : similar.Calendar.Count - steps.Calendar.Count + steps.HistoryLength;
        var handleTime = similar is null ? null : HandleTimeForecaster.Forecast(similar.Work(), origin, similar.Calendar, volume.Mean, statedSeconds: null);
        return handleTime is null ? null : handleTime with { Method = $"That of {similar!.Queue}, since its own history has none and none is stated. {handleTime.Method}" };
    }

    private static QueueForecastResult Failed(QueueForecastRequest request, string reason) => new(new FitFailure($"Queue {request.Queue}: {reason}"));
}
