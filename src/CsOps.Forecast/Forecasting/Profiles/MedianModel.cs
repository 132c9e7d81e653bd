using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Forecasts each weekday-slot by the median of its last k observed values.</summary>
/// <remarks>
/// With k = 5 two odd weeks of five do not move it. Weights count: an observation of weight ½ is half an observation. A weekday-slot that
/// was never observed takes its number from the
/// same slot of the other weekdays, scaled by the weekdays' totals. Every week ahead is forecast alike. Cost: O(k · slots of a week).
/// Source: median smoothing, Tukey (1977), <i>Exploratory Data Analysis</i>, chapter 7, applied along the weeks; robust by its breakdown
/// point of one half,
/// Huber (1981), <i>Robust Statistics</i>, section 1.4.
/// </remarks>
public sealed class MedianModel : IForecastModel
{
    private readonly int _values;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public MedianModel(MedianOptions? options = null)
    {
        _values = (options ?? new MedianOptions()).Values;
        ProfileLimits.ThrowIfOutOfRange(_values, nameof(options));
    }

    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"median-{_values}");

    /// <inheritdoc/>
    public string Description =>
        string.Create(CultureInfo.InvariantCulture, $"The median of the last {_values} observed values of the same weekday and slot.");

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerDay) is { } problem
            ? FitResult.Failed(problem)
            : FitResult.Of(new CalibratedModel(new Forecaster(series, _values), Description));
    }

    private sealed class Forecaster(ForecastSeries series, int values) : ProfileForecaster(series, values)
    {
        protected override void FillProfile(int origin, Span<double> profile)
        {
            var recent = new RecentValues(Series, origin, ValuesTaken);
            for (var place = 0; place < profile.Length; place++)
            {
                profile[place] = WeightedMedian.Of(recent.ValuesAt(place), recent.WeightsAt(place));
            }
        }
    }
}
