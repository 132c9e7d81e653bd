using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Times without memory: P(T &gt; t) = e^(−t/m).</summary>
/// <param name="meanSeconds">The mean m in seconds, above 0, finite.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="meanSeconds"/> is outside its range.</exception>
public sealed class Exponential(double meanSeconds) : TimeDistribution
{
    private readonly double _mean = Positive(meanSeconds, nameof(meanSeconds), "A mean");

    /// <inheritdoc/>
    public override double MeanSeconds => _mean;

    /// <inheritdoc/>
    public override double CoefficientOfVariation => 1;

    /// <inheritdoc/>
    public override double Survival(double seconds) => Math.Exp(-Math.Max(0, seconds) / _mean);

    /// <inheritdoc/>
    public override double IntegratedSurvival(double seconds) => _mean * Elementary.OneMinusExpOfMinus(Math.Max(0, seconds) / _mean);

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => probability == 0 ? 0 : -_mean * Elementary.LogOf1Plus(-probability);

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => _mean * random.Exponential();
}
