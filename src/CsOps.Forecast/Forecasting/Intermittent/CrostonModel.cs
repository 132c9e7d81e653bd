using CsOps.Forecast.Forecasting.Counts;

namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Croston's method for queues that are mostly empty: how large demands are, and how long it is from one to the next.</summary>
/// <remarks>
/// Size and interval are smoothed at demands only. Time runs by the shape of the week (the rates of weekday-slots, pooled as in <see
/// cref="GammaPoissonModel"/>), so a queue with nights and weekends is one of even pace; on a series without season this is Croston's
/// method as published. Quantiles are those of negative binomial counts whose spread is measured on the errors from earlier origins. For a
/// few contacts a day down to one a week, where these come singly or in lumps. It never learns from emptiness: a queue that has died keeps
/// its forecast, unlike in <see cref="TsbModel"/>. Needs a week of observations and no negative values. Cost: O(steps) for each of some 30
/// passes. Source: Croston (1972), "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23.
/// </remarks>
public sealed class CrostonModel : IForecastModel
{
    private readonly CrostonOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public CrostonModel(CrostonOptions? options = null)
    {
        _options = options ?? new CrostonOptions();
        SmoothingConstants.ThrowIfOutOfRange(_options.Smoothing, nameof(options));
    }

    /// <inheritdoc/>
    public string Name => "croston";

    /// <inheritdoc/>
    public string Description => "The size of a demand over the time between demands, each smoothed; for queues that are mostly empty.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return IntermittentFit.Of(
            series,
            _options.Smoothing,
            smoothing => new CrostonRecursion(smoothing, _options.Corrected),
            smoothing => string.Create(CultureInfo.InvariantCulture, $"Size and interval of demands smoothed with α {smoothing}."));
    }
}
