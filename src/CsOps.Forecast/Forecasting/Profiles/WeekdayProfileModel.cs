using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Forecasts each weekday-slot by an exponentially weighted average over the weeks in which an odd value pulls no harder than a
/// large one.</summary>
/// <remarks>
/// The newest value of a weekday-slot has weight a, the one before a(1 − a), and so on. The level p solves Σ w·ψ((y − p)/σ) = 0 with
/// Huber's ψ(z) = max(−c, min(c, z)), by
/// three reweightings from the weighted median; σ = √(φ·level + κ·level²) is estimated once from all weekday-slots. Weights of observations
/// count. A weekday-slot that was never observed takes its number from the same slot of the other weekdays, scaled by the weekdays'
/// totals. Cost: O(values · slots of a week).
/// Source: Huber (1964), "Robust estimation of a location parameter", Annals of Mathematical Statistics 35; exponential weights over the
/// weeks as Brown (1959).
/// </remarks>
public sealed class WeekdayProfileModel : IForecastModel
{
    private readonly WeekdayProfileOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public WeekdayProfileModel(WeekdayProfileOptions? options = null)
    {
        _options = options ?? new WeekdayProfileOptions();
        ProfileLimits.ThrowIfOutOfRange(_options.Values, nameof(options));
        if (!(_options.Forgetting is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.Forgetting, "The forgetting of a profile lies in (0, 1].");
        }

        if (!(_options.ClipDeviations >= 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.ClipDeviations, "Values are clipped at 0.5 standard deviations or more.");
        }
    }

    /// <inheritdoc/>
    public string Name => "weekday-profile";

    /// <inheritdoc/>
    public string Description => "An average of each weekday and slot that forgets old weeks and is hardly moved by odd days.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerDay) is { } problem
            ? FitResult.Failed(problem)
            : FitResult.Of(new CalibratedModel(new Forecaster(series, _options), Explain()));
    }

    private string Explain() => string.Create(
        CultureInfo.InvariantCulture,
        $"The newest value of a weekday and slot has a weight of {_options.Forgetting}, each older one that share of what is left.");

    private sealed class Forecaster : ProfileForecaster
    {
        private const int WeeksForScale = 8;
        private const int WeeksForErrors = 4;
        private const int Reweightings = 3;

        private readonly WeekdayProfileOptions _options;
        private readonly Dispersion _dispersion;

        public Forecaster(ForecastSeries series, WeekdayProfileOptions options)
            : base(series, Math.Min(options.Values, WeeksForErrors))
        {
            _options = options;
            _dispersion = ProfileDispersion.Of(series, WeeksForScale);
        }

        protected override void FillProfile(int origin, Span<double> profile)
        {
            var recent = new RecentValues(Series, origin, _options.Values);
            Span<double> weights = stackalloc double[_options.Values];
            for (var place = 0; place < profile.Length; place++)
            {
                var values = recent.ValuesAt(place);
                var own = weights[..values.Length];
                Forget(recent.WeightsAt(place), own);
                profile[place] = Level(values, own);
            }
        }

        private void Forget(ReadOnlySpan<double> believed, Span<double> weights)
        {
            var share = 1.0;
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = believed[i] * share;
                share *= 1 - _options.Forgetting;
            }
        }

        private double Level(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
        {
            if (values.Length > 1 && weights[1] <= 0)
            {
                return values[0];
            }

            var level = WeightedMedian.Of(values, weights);
            for (var pass = 0; pass < Reweightings && values.Length > 0; pass++)
            {
                var reach = _options.ClipDeviations * _dispersion.DeviationAt(level);
                double sum = 0, total = 0;
                for (var i = 0; i < values.Length; i++)
                {
                    var distance = Math.Abs(values[i] - level);
                    var weight = weights[i] * (distance <= reach ? 1 : reach / distance);
                    sum += weight * values[i];
                    total += weight;
                }

                level = total > 0 ? sum / total : level;
            }

            return level;
        }
    }
}
