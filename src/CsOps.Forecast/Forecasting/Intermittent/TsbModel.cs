namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>
/// The method of Teunter, Syntetos and Babai for queues that are mostly empty and may die out: size and chance of a demand.
/// </summary>
/// <remarks>
/// The size is smoothed at demands, the chance of a demand at every step, so a queue to which nothing comes any more is forecast to end.
/// Chances are per share of the week's shape, as time is in <see cref="CrostonModel"/>; quantiles as there. For a few contacts a day down
/// to one a week, where products and channels come and go. An unbroken day of zeros on a busy queue is an outage and left out. Needs a week
/// of observations and no negative values. Cost: O(steps) for each of some 30 passes. Source: Teunter, Syntetos and Babai (2011),
/// "Intermittent demand: linking forecasting to inventory obsolescence", European Journal of Operational Research 214.
/// </remarks>
public sealed class TsbModel : IForecastModel
{
    private readonly TsbOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public TsbModel(TsbOptions? options = null)
    {
        _options = options ?? new TsbOptions();
        SmoothingConstants.ThrowIfOutOfRange(_options.SizeSmoothing, nameof(options));
        SmoothingConstants.ThrowIfOutOfRange(_options.ChanceSmoothing, nameof(options));
    }

    /// <inheritdoc/>
    public string Name => "tsb";

    /// <inheritdoc/>
    public string Description => "The size of a demand times the chance of one, which falls with every empty step; for queues that may die out.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return IntermittentFit.Of(
            series,
            _options.ChanceSmoothing,
            smoothing => new TsbRecursion(_options.SizeSmoothing ?? smoothing, smoothing),
            smoothing => string.Create(
                CultureInfo.InvariantCulture,
                $"Chance of demands smoothed with {smoothing}, their size with {_options.SizeSmoothing ?? smoothing}."));
    }
}
