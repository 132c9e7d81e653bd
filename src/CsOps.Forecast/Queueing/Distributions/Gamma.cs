using MathNet.Numerics;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Gamma times; with a whole shape, the sum of so many equal exponential stages (Erlang's law).</summary>
public sealed class Gamma : TimeDistribution
{
    private readonly double _scale;

    /// <summary>Times of the given mean and shape.</summary>
    /// <param name="meanSeconds">The mean in seconds, above 0, finite.</param>
    /// <param name="shape">The shape, from 0.01 to 10,000: 1/cv² for a coefficient of variation cv.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public Gamma(double meanSeconds, double shape)
    {
        if (!(shape is >= 0.01 and <= 10_000))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A gamma's shape is from 0.01 to 10,000.");
        }

        MeanSeconds = Positive(meanSeconds, nameof(meanSeconds), "A mean");
        Shape = shape;
        _scale = meanSeconds / shape;
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation => 1 / Math.Sqrt(Shape);

    /// <summary>The shape: stages, where it is whole.</summary>
    public double Shape { get; }

    /// <inheritdoc/>
    public override double Survival(double seconds) => Above(Shape, seconds);

    /// <inheritdoc/>
    /// <remarks>m · P(shape + 1, t/scale) + t · Q(shape, t/scale) with the regularised incomplete gamma functions P and Q = 1 − P.</remarks>
    public override double IntegratedSurvival(double seconds)
    {
        if (!(seconds > 0) || double.IsPositiveInfinity(seconds))
        {
            return seconds > 0 ? MeanSeconds : 0;
        }

        var below = MeanSeconds * SpecialFunctions.GammaLowerRegularized(Shape + 1, seconds / _scale);
        return Math.Min(Math.Min(seconds, MeanSeconds), below + (seconds * Above(Shape, seconds)));
    }

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => SearchedQuantile(probability);

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => _scale * random.Gamma(Shape);

    private double Above(double shape, double seconds) => seconds switch
    {
        <= 0 => 1,
        double.PositiveInfinity => 0,
        _ => SpecialFunctions.GammaUpperRegularized(shape, seconds / _scale),
    };
}
