using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>A regression on sines and cosines of day and week, whose errors are an ARIMA process of small orders.</summary>
/// <remarks>
/// <para>
/// The history (the last 26 weeks, at most some 4,000 steps or four weeks) is laid out on a regular line of days and weeks, gaps and odd
/// values replaced by what the weekday-slot's median at the level of the week around says, on the scale of logarithms (of square roots
/// where few values are 0, else as they are). The number of harmonics has the least AICc in a regression, the orders the least AICc in a
/// stepwise search, with one difference where a test rejects a steady level. Then coefficients by exact Gaussian likelihood and the
/// regression by generalised least squares, in turn, twice. Intervals are measured at earlier origins, not taken from the model.
/// </para>
/// <para>
/// Assumes a season that stays as it is on that scale and errors without calendar. Needs two weeks (two days where the series has no week,
/// eight values where it has neither). Cost: some 2,000 passes over the history. Source: Box, Jenkins and Reinsel, <i>Time Series
/// Analysis</i>, 4th edition (2008), chapters 4, 7 and 14; choice of orders: Hyndman and Khandakar (2008), Journal of Statistical Software
/// 27(3); harmonics: Hyndman and Athanasopoulos (2021), <i>Forecasting: Principles and Practice</i>, 3rd edition, section 12.1.
/// </para>
/// </remarks>
public sealed class ArimaModel : IForecastModel
{
    /// <summary>Standard deviations from what is expected beyond which a value is replaced.</summary>
    private const double OddDeviations = 5;

    private const int FewestValues = 8;
    private const int MostSteps = 4_000;
    private const int FewestWeeksOfMost = 4;

    /// <inheritdoc/>
    public string Name => "arima";

    /// <inheritdoc/>
    public string Description => "Sines and cosines of day and week, with errors that remember: ARIMA of small orders chosen by AICc.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        var week = series.Calendar.SlotsPerWeek;
        var needed = Math.Max(FewestValues, 2 * week);
        if (HistoryNeeds.FindProblem(series, needed) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var history = RegularHistory.Of(HistoryNeeds.Last(series, Math.Max(MostSteps, FewestWeeksOfMost * week), needed), OddDeviations);
        var forecaster = new ArimaForecaster(history, RegressionWithArima.Fit(history.Values, history.Day, history.Week, cancellationToken));
        return FitResult.Of(new CalibratedModel(forecaster, forecaster.Explain() + HistoryNeeds.LeftOut(series, history.Series)));
    }
}
