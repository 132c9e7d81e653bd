using CsOps.Forecast.Forecasting.LocalMix;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>The local mix, corrected by what many series of the same day and week teach of its errors.</summary>
/// <remarks>
/// <para>
/// For each lead a ridge regression of the mix's errors, from the ends at which each series tried it, on what its parts, the last days and
/// weeks and the level say against it, in units of how far the series moves from day to day; series are parted into up to five kinds,
/// whose coefficients are drawn to those of all. What is learned is used only if it was of use on the last steps of the series, which it
/// was not learned from. Without <see cref="LearnFrom"/>, or of fewer than 20 series, it is <c>local-mix</c> itself.
/// </para>
/// <para>
/// Cost of learning: three fits of <c>local-mix</c> for each of at most 250 series, and some 600,000 rows of 16 numbers. Source: P. Montero-Manso and R. J. Hyndman,
/// "Principles and algorithms for forecasting groups of time series", International Journal of Forecasting 37 (2021).
/// </para>
/// </remarks>
public sealed class PooledMixModel : IPooledModel
{
    private readonly PooledCorrection? _correction;

    /// <summary>Makes the model, which has not learned from any series yet.</summary>
    public PooledMixModel()
    {
    }

    private PooledMixModel(PooledCorrection correction, string evidence) => (_correction, Evidence) = (correction, evidence);

    /// <inheritdoc/>
    public string Name => "pooled-mix";

    /// <inheritdoc/>
    public string Description => "The local mix, corrected by what many series of the same day and week teach of its errors.";

    /// <summary>Of how much use what many series taught was to them; null where nothing was learned.</summary>
    public string? Evidence { get; }

    /// <inheritdoc/>
    public IForecastModel LearnFrom(IReadOnlyList<ForecastSeries> peers, int horizon, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(peers);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        return PooledLearning.Learn(peers, horizon, cancellationToken) is var (correction, evidence) ? new PooledMixModel(correction, evidence) : this;
    }

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new LocalMixModel().Fit(series, _correction);
    }
}
