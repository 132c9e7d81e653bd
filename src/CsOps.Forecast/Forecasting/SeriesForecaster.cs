using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting;

/// <summary>Forecasts a series with a model, and the days unlike others by what past ones were: open holidays, events, pay days. Thread-safe.</summary>
/// <param name="model">The model, for example an <see cref="AutomaticModel"/>.</param>
/// <remarks>
/// The one way from a series to its forecast: plans, files of series and backtests all take it, so what a backtest scores is what a plan
/// uses. The model learns from a series that believes past holidays little, and so forecasts every day as an ordinary one; the steps of
/// holidays to come are then multiplied by the level of past ones. A series without holidays gets the model's own numbers.
/// What a series knows besides (<see cref="ForecastSeries.With"/>) is learned from its history, taken out of what the model is given, and put
/// back on the steps to come; the doubt about it widens their quantiles.
/// </remarks>
public sealed class SeriesForecaster(IForecastModel model)
{
    /// <summary>Forecasts the first <paramref name="horizon"/> steps after the history.</summary>
    /// <param name="series">The history and its calendar.</param>
    /// <param name="horizon">From 0 to the series' <see cref="ForecastSeries.MaxHorizon"/>.</param>
    /// <param name="cancellationToken">Stops fits that heed it.</param>
    /// <returns>The forecast; a failure where the model cannot be fitted, or gives too few steps or a value that is no finite number.</returns>
    public SeriesForecastResult Forecast(ForecastSeries series, int horizon, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var history = EffectHistory.Of(series);
        var fit = model.Fit(history.Ordinary, cancellationToken);
        if (!fit.Succeeded)
        {
            return new SeriesForecastResult(fit.Failure);
        }

        var (forecast, problem) = new EffectFit(history, fit.Model).Forecast(horizon);
        if (forecast is null)
        {
            return new SeriesForecastResult(new FitFailure(problem!));
        }

        var choice = fit.Model.Choice ?? new ModelChoice(model.Name, "The model was named.", []);
        return new SeriesForecastResult(
            forecast,
            history.HasHolidayWithin(horizon) ? choice with { Reason = $"{choice.Reason} {history.Level.Sentence}" } : choice,
            [.. fit.Model.Warnings, .. history.WarningsWithin(horizon)])
        {
            Effects = history.EffectsWithin(horizon),
        };
    }
}
