using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>
/// Takes the seasons of the day and of the week out of the history, smooths what is left, and puts the last seasons back.
/// </summary>
/// <remarks>
/// The last 26 weeks are laid out on a regular line of days and weeks, gaps and odd values replaced by what the weekday-slot's median at
/// the level of the week around says; then decomposed on the scale of logarithms (of square roots where few
/// values are 0, else as they are). What is left without seasons is smoothed exponentially; the smoothing constant has the smallest mean
/// absolute error over the leads of a week. Forecast: the smoothed level and the last day's and week's seasons. Needs more than two weeks
/// (two days where the series has no week, four values where it has neither). Cost: O(length · 26) a fit, and as much for each of 14
/// earlier origins that the intervals are measured at. Source: <see cref="Mstl"/>; as a forecast Hyndman and Athanasopoulos (2021),
/// <i>Forecasting: Principles and Practice</i>, 3rd edition, section 5.7.
/// </remarks>
public sealed class MstlModel : IForecastModel
{
    /// <summary>Standard deviations from what is expected beyond which a value is replaced.</summary>
    private const double OddDeviations = 5;

    private const int FewestValues = 4;

    /// <inheritdoc/>
    public string Name => "mstl";

    /// <inheritdoc/>
    public string Description => "Seasons of day and week that may change (STL), and the smoothed level of what they leave.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        var needed = Math.Max(FewestValues, 1 + (2 * series.Calendar.SlotsPerWeek));
        if (HistoryNeeds.FindProblem(series, needed) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var history = RegularHistory.Of(HistoryNeeds.Recent(series, needed), OddDeviations);
        cancellationToken.ThrowIfCancellationRequested();
        var forecaster = new MstlForecaster(history, PeriodsOf(series.Calendar));
        return FitResult.Of(new CalibratedModel(forecaster, forecaster.Explain() + HistoryNeeds.LeftOut(series, history.Series)));
    }

    private static int[] PeriodsOf(StepCalendar calendar) =>
        [.. new[] { calendar.SlotsPerDay, calendar.SlotsPerWeek }.Where(period => period > 1).Distinct()];
}
