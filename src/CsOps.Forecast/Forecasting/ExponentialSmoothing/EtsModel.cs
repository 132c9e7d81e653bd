using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Exponential smoothing whose form is chosen from the history: with or without a damped trend, with an additive or a
/// multiplicative season.</summary>
/// <remarks>
/// Each form gets its own parameters; the one with the smallest mean absolute error over all leads up to a week is taken. A trend must be
/// better by
/// <see cref="TrendMustGain"/>, or the simpler form is kept. Everything else is as in <see cref="HoltWintersModel"/>: season by calendar
/// position, gaps and
/// odd values skipped, two weeks needed, the last 26 weeks looked at. Cost: four times that of one form.
/// Source: Hyndman, Koehler, Snyder and Grose (2002), "A state space framework for automatic forecasting using exponential smoothing
/// methods",
/// International Journal of Forecasting 18, with the multi-step error in place of an information criterion.
/// </remarks>
public sealed class EtsModel : IForecastModel
{
    /// <summary>By what fraction a trend must lower the error: 0.02.</summary>
    public const double TrendMustGain = 0.02;

    private static readonly SmoothingTrend[] Trends = [SmoothingTrend.None, SmoothingTrend.Damped];

    /// <inheritdoc/>
    public string Name => "ets";

    /// <inheritdoc/>
    public string Description => "Exponential smoothing whose trend and kind of season are chosen from the history.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, SmoothingLimits.Needed(series)) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var recent = HistoryNeeds.Recent(series);
        var start = SmoothingStart.Of(recent);
        var search = new SmoothingSearch(recent, start);
        SmoothingSeason[] seasons = start.CanMultiply(recent)
            ? [SmoothingSeason.Additive, SmoothingSeason.Multiplicative]
            : [SmoothingSeason.Additive];
        var best = (
            from trend in Trends
            from season in seasons
            let form = new SmoothingForm(trend, season)
            let found = search.Best(form, cancellationToken)
            orderby found.Loss * (trend == SmoothingTrend.None ? 1 - TrendMustGain : 1)
            select (form, found.Parameters)).First();
        var forecaster = new SmoothingForecaster(recent, best.form, best.Parameters, start);
        return FitResult.Of(new CalibratedModel(forecaster, forecaster.Explain() + HistoryNeeds.LeftOut(series, recent)));
    }
}
