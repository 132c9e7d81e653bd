using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Theta;

/// <summary>The Theta method: simple exponential smoothing of the seasonally adjusted history, with half its long-run slope.</summary>
/// <remarks>
/// <para>
/// Season: the week, else the day, where its autocorrelation exceeds 1.645 standard errors; removed by classical decomposition, by factors
/// where every one is above 0.0001 and no value is negative, else by differences (the published method then does not adjust, which leaves
/// queues with quiet nights without their nights). With α and the level by least squares and b half the regression's slope:
/// mean(h) = [level + b (h − 1 + (1 − (1 − α)ⁿ) / α)] × index.
/// </para>
/// <para>
/// Steps lie on a line of weeks of equal length; gaps and values more than 5 standard deviations off are replaced by what their
/// weekday-slot says at the level around them. Intervals are those of the errors at earlier origins, each fitted anew. Needs four values;
/// looks at the last 26 weeks. Cost: O(length · season) a fit, up to fifteen fits.
/// </para>
/// <para>
/// Source: Assimakopoulos and Nikolopoulos (2000), "The theta model: a decomposition approach to forecasting", International Journal of
/// Forecasting 16; as smoothing with drift: Hyndman and Billah (2003), "Unmasking the Theta method", International Journal of Forecasting
/// 19, equation 8.
/// </para>
/// </remarks>
public sealed class ThetaModel : IForecastModel
{
    private const int FewestValues = 4;

    /// <inheritdoc/>
    public string Name => "theta";

    /// <inheritdoc/>
    public string Description => "The Theta method: smoothing of the seasonally adjusted history with half its slope.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, FewestValues) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var recent = HistoryNeeds.Recent(series, FewestValues);
        var forecaster = new ThetaForecaster(recent);
        return FitResult.Of(new CalibratedModel(forecaster, Explain(forecaster) + HistoryNeeds.LeftOut(series, recent)));
    }

    private static string Explain(ThetaForecaster forecaster)
    {
        var season = forecaster.Season;
        var adjusted = season.Period == 0
            ? "no season"
            : string.Create(CultureInfo.InvariantCulture, $"{(season.Multiplies ? "a multiplicative" : "an additive")} season of {season.Period} steps");
        return string.Create(CultureInfo.InvariantCulture, $"Theta method with {adjusted}: α {forecaster.Fit.Alpha:0.####}, drift {forecaster.Fit.Drift:0.####} a step.");
    }
}
