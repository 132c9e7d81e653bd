using MathNet.Numerics;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Times whose logarithm is normal: what measured handle times look like more than anything else.</summary>
/// <remarks>
/// With deviation s of the logarithm: s² = ln(1 + cv²), mean m = e^(μ + s²/2). L. Brown et al., "Statistical analysis of a telephone call
/// center", Journal of the American Statistical Association 100 (2005), section 4.
/// </remarks>
public sealed class LogNormal : TimeDistribution
{
    private readonly double _mu;
    private readonly double _sigma;

    /// <summary>Times of the given mean and spread.</summary>
    /// <param name="meanSeconds">The mean in seconds (not the median), above 0, finite.</param>
    /// <param name="coefficientOfVariation">Standard deviation over mean, above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public LogNormal(double meanSeconds, double coefficientOfVariation)
    {
        MeanSeconds = Positive(meanSeconds, nameof(meanSeconds), "A mean");
        CoefficientOfVariation = Positive(coefficientOfVariation, nameof(coefficientOfVariation), "A coefficient of variation");
        var variance = Math.Log(1 + (coefficientOfVariation * coefficientOfVariation));
        _sigma = Math.Sqrt(variance);
        _mu = Math.Log(meanSeconds) - (variance / 2);
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation { get; }

    /// <inheritdoc/>
    public override double Survival(double seconds) => seconds <= 0 ? 1 : NormalAbove(Scaled(seconds));

    /// <inheritdoc/>
    /// <remarks>m · Φ(z − s) + t · (1 − Φ(z)) with z = (ln t − μ)/s.</remarks>
    public override double IntegratedSurvival(double seconds)
    {
        if (!(seconds > 0) || double.IsPositiveInfinity(seconds))
        {
            return seconds > 0 ? MeanSeconds : 0;
        }

        var z = Scaled(seconds);
        return Math.Min(Math.Min(seconds, MeanSeconds), (MeanSeconds * NormalAbove(_sigma - z)) + (seconds * NormalAbove(z)));
    }

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => probability switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        _ => Math.Exp(_mu - (_sigma * Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * probability))),
    };

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => Math.Exp(_mu + (_sigma * random.Normal()));

    private static double NormalAbove(double z) => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;

    private double Scaled(double seconds) => (Math.Log(seconds) - _mu) / _sigma;
}
