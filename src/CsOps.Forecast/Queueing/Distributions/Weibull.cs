using CsOps.Forecast.Queueing.Numerics;
using MathNet.Numerics;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Times whose hazard is a power of their age: P(T &gt; t) = e^(−(t/scale)^shape).</summary>
/// <remarks>A shape below 1 is a patience that hardens with waiting, 1 the exponential, above 1 a patience that runs out.</remarks>
public sealed class Weibull : TimeDistribution
{
    /// <summary>Times of the given mean and shape.</summary>
    /// <param name="meanSeconds">The mean in seconds, above 0, finite; scale = mean / Γ(1 + 1/shape).</param>
    /// <param name="shape">The shape, from 0.05 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public Weibull(double meanSeconds, double shape)
    {
        if (!(shape is >= 0.05 and <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A Weibull's shape is from 0.05 to 100.");
        }

        MeanSeconds = Positive(meanSeconds, nameof(meanSeconds), "A mean");
        Shape = shape;
        ScaleSeconds = meanSeconds / SpecialFunctions.Gamma(1 + (1 / shape));
        var ratio = SpecialFunctions.GammaLn(1 + (2 / shape)) - (2 * SpecialFunctions.GammaLn(1 + (1 / shape)));
        CoefficientOfVariation = Math.Sqrt(Math.Max(0, Math.Exp(ratio) - 1));
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation { get; }

    /// <summary>The shape.</summary>
    public double Shape { get; }

    /// <summary>The time in seconds that a share of 1/e outlasts.</summary>
    public double ScaleSeconds { get; }

    /// <inheritdoc/>
    public override double Survival(double seconds) => Math.Exp(-Power(seconds));

    /// <inheritdoc/>
    /// <remarks>The mean times the regularised lower incomplete gamma function of 1/shape at x = (t/scale)^shape; t · (1 − x/(shape + 1)) for tiny x.</remarks>
    public override double IntegratedSurvival(double seconds) => Power(seconds) switch
    {
        < 1e-8 and var power => Math.Max(0, seconds) * (1 - (power / (Shape + 1))),
        double.PositiveInfinity => MeanSeconds,
        var power => Math.Min(seconds, MeanSeconds * SpecialFunctions.GammaLowerRegularized(1 / Shape, power)),
    };

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) =>
        probability == 0 ? 0 : ScaleSeconds * Math.Pow(-Elementary.LogOf1Plus(-probability), 1 / Shape);

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => ScaleSeconds * Math.Pow(random.Exponential(), 1 / Shape);

    private double Power(double seconds) => Math.Pow(Math.Max(0, seconds) / ScaleSeconds, Shape);
}
