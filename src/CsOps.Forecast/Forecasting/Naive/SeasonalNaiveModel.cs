using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.Naive;

/// <summary>Forecasts each weekday-slot by its last observed value: next week will be as last week was.</summary>
/// <remarks>
/// The yardstick of every other model. <b>Not robust:</b> an odd day at the end of the history is repeated in every week ahead. A series
/// without a
/// week repeats its last day; a weekday not yet seen takes the same slot of the other weekdays. Cost: O(slots of a week).
/// Source: Hyndman and Athanasopoulos (2021), <i>Forecasting: Principles and Practice</i>, 3rd edition, section 5.2.
/// </remarks>
public sealed class SeasonalNaiveModel : IForecastModel
{
    /// <inheritdoc/>
    public string Name => "seasonal-naive";

    /// <inheritdoc/>
    public string Description => "The last observed value of the same weekday and slot.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerDay) is { } problem
            ? FitResult.Failed(problem)
            : FitResult.Of(new CalibratedModel(new Forecaster(series), Description));
    }

    private sealed class Forecaster(ForecastSeries series) : ProfileForecaster(series, valuesTaken: 1)
    {
        protected override void FillProfile(int origin, Span<double> profile)
        {
            var recent = new RecentValues(Series, origin, ValuesTaken);
            for (var place = 0; place < profile.Length; place++)
            {
                var last = recent.ValuesAt(place);
                profile[place] = last.IsEmpty ? double.NaN : last[0];
            }
        }
    }
}
