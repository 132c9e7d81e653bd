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
    /// the model cannot be fitted, or no handle time is known.
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
        var fit = model.Fit(series, cancellationToken);
        if (!fit.Succeeded)
        {
            return Failed(request, $"{model.Name}: {fit.Failure.Reason}");
        }

        var holidays = HolidayLevel.Learn(series);
        var volume = series.MaxHorizon == 0 ? null : holidays.Apply(fit.Model.Forecast(series.MaxHorizon), series.Calendar, series.Length);
        var handleTime = HandleTimeForecaster.Forecast(
            steps.Work(), steps.HistoryLength, steps.Calendar, volume?.Mean ?? [], request.StatedHandleSeconds);
        return handleTime is null
            ? Failed(request, "the history has no handle time and none is stated.")
            : new QueueForecastResult(new QueueForecast
            {
                Queue = request.Queue,
                Grid = request.Horizon,
                Volume = steps.OnHorizon(volume, elsewhere: 0),
                HandleSeconds = steps.OnHorizon(handleTime.Steps, handleTime.Overall),
                Choice = ChoiceOf(fit.Model, series, holidays),
                HandleTimeMethod = handleTime.Method,
            });
    }

    private ModelChoice ChoiceOf(FittedModel fitted, ForecastSeries series, HolidayLevel holidays)
    {
        var choice = fitted is AutomaticFit automatic ? automatic.Choice : new ModelChoice(model.Name, "The model was named.", []);
        var hasHoliday = Enumerable.Range(series.Length, series.MaxHorizon).Any(step => series.Calendar.HolidayOf(step) is not null);
        return hasHoliday ? choice with { Reason = $"{choice.Reason} {holidays.Sentence}" } : choice;
    }

    private static QueueForecastResult Failed(QueueForecastRequest request, string reason) => new(new FitFailure($"Queue {request.Queue}: {reason}"));
}
