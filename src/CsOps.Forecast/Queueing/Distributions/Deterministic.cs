namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Always the same time.</summary>
public sealed class Deterministic : TimeDistribution
{
    private readonly double[] _step;

    /// <summary>A time that is always <paramref name="seconds"/>.</summary>
    /// <param name="seconds">0 or more, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is outside its range.</exception>
    public Deterministic(double seconds)
    {
        QueueArguments.ThrowIfNotWait(seconds);
        MeanSeconds = seconds;
        _step = [seconds];
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation => MeanSeconds > 0 ? 0 : double.NaN;

    /// <inheritdoc/>
    internal override ReadOnlySpan<double> Steps => _step;

    /// <inheritdoc/>
    public override double Survival(double seconds) => seconds < MeanSeconds ? 1 : 0;

    /// <inheritdoc/>
    public override double IntegratedSurvival(double seconds) => Math.Clamp(seconds, 0, MeanSeconds);

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => probability == 0 ? 0 : MeanSeconds;

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => MeanSeconds;
}
