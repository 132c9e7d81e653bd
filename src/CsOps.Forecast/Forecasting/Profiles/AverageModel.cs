using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Forecasts each weekday-slot by the average of its last k observed values, without the odd ones.</summary>
/// <remarks>
/// On clean data this is the plain k-week average that planners use. A value that lies more than
/// <see cref="AverageOptions.OddDeviations"/> standard deviations from the median of its k values is left out (from k = 3 on: of two
/// values neither is odd); the
/// deviation grows with the level as √(φ·level + κ·level²), estimated once from all weekday-slots. Weights count. A weekday-slot that was
/// never observed takes
/// its number from the same slot of the other weekdays, scaled by the weekdays' totals. Cost: O(k · slots of a week).
/// Source: a mean with rejection of outliers, Hampel, Ronchetti, Rousseeuw and Stahel (1986), <i>Robust Statistics</i>, section 1.4.
/// </remarks>
public sealed class AverageModel : IForecastModel
{
    private readonly AverageOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public AverageModel(AverageOptions? options = null)
    {
        _options = options ?? new AverageOptions();
        ProfileLimits.ThrowIfOutOfRange(_options.Values, nameof(options));
        if (!(_options.OddDeviations >= 2))
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.OddDeviations, "A value is odd from 2 standard deviations or more.");
        }
    }

    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"average-{_options.Values}");

    /// <inheritdoc/>
    public string Description =>
        string.Create(CultureInfo.InvariantCulture, $"The average of the last {_options.Values} observed values of the same weekday and slot, odd ones left out.");

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerDay) is { } problem
            ? FitResult.Failed(problem)
            : FitResult.Of(new CalibratedModel(new Forecaster(series, _options), Description));
    }

    private sealed class Forecaster : ProfileForecaster
    {
        private readonly Dispersion _dispersion;
        private readonly double _oddDeviations;

        public Forecaster(ForecastSeries series, AverageOptions options)
            : base(series, options.Values)
        {
            _oddDeviations = options.OddDeviations;
            _dispersion = ProfileDispersion.Of(series, options.Values);
        }

        protected override void FillProfile(int origin, Span<double> profile)
        {
            var recent = new RecentValues(Series, origin, ValuesTaken);
            for (var place = 0; place < profile.Length; place++)
            {
                profile[place] = Average(recent.ValuesAt(place), recent.WeightsAt(place));
            }
        }

        private double Average(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
        {
            var median = WeightedMedian.Of(values, weights);
            var middle = _dispersion.IsNone ? 0 : _dispersion.Stabilise(median);
            double sum = 0, total = 0;
            for (var i = 0; i < values.Length; i++)
            {
                if (values.Length < 3 || _dispersion.IsNone || Math.Abs(_dispersion.Stabilise(values[i]) - middle) <= _oddDeviations)
                {
                    sum += weights[i] * values[i];
                    total += weights[i];
                }
            }

            // Of an even number of values none need lie near the median: then the median itself.
            return total > 0 ? sum / total : median;
        }
    }
}
