using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Holt-Winters exponential smoothing: a level, a slope, and a season for every weekday and slot of the calendar.</summary>
/// <remarks>
/// The season is looked up by calendar position, so short days, missing days and repeated hours do not shift it. Gaps are skipped; a value
/// more than 5
/// standard deviations off is skipped too, for at most a day in a row: one odd day at the end does not move the forecast. Needs two weeks
/// of
/// observations (two days where the series has no week), and looks at the last 26 weeks. Cost: O(length) an evaluation, about 90
/// evaluations.
/// Source: Winters (1960), "Forecasting sales by exponentially weighted moving averages", Management Science 6; damping: Gardner and
/// McKenzie (1985);
/// form: Hyndman, Koehler, Ord and Snyder (2008), <i>Forecasting with Exponential Smoothing</i>, table 2.2; robustness after Gelper, Fried
/// and Croux (2010),
/// "Robust forecasting with exponential and Holt-Winters smoothing", Journal of Forecasting 29.
/// </remarks>
public sealed class HoltWintersModel : IForecastModel
{
    private readonly HoltWintersOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentException">A given parameter is outside its range.</exception>
    public HoltWintersModel(HoltWintersOptions? options = null)
    {
        _options = options ?? new HoltWintersOptions();
        if (_options.Parameters?.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    /// <inheritdoc/>
    public string Name => "holt-winters";

    /// <inheritdoc/>
    public string Description => "Exponential smoothing of level, damped slope and a season for every weekday and slot.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, SmoothingLimits.Needed(series)) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var recent = HistoryNeeds.Recent(series, SmoothingLimits.Needed(series));
        var start = SmoothingStart.Of(recent);
        var form = new SmoothingForm(_options.Trend, start.CanMultiply(recent) ? _options.Season : SmoothingSeason.Additive);
        var parameters = _options.Parameters ?? new SmoothingSearch(recent, start).Best(form, cancellationToken).Parameters;
        var forecaster = new SmoothingForecaster(recent, form, parameters, start);
        return FitResult.Of(new CalibratedModel(forecaster, forecaster.Explain() + HistoryNeeds.LeftOut(series, recent)));
    }
}
