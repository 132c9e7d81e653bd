using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What a history says of an effect, as logarithms of factors.</summary>
/// <param name="Mean">The effect, were it there for sure.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Chance">The probability that it is there; 0 where it counts as none.</param>
/// <param name="Occasions">Occasions that say so.</param>
/// <param name="OccasionVariance">By how much an occasion to come differs.</param>
/// <param name="Law">What an occasion to come may do; null where that is normal.</param>
internal sealed record EffectEstimate(double Mean, double Variance, double Chance, int Occasions, double OccasionVariance, OccasionLaw? Law = null)
{
    /// <summary>The effect to expect.</summary>
    public double Expected => Chance * Mean;

    /// <summary>The variance about it of an occasion to come; 0 of what counts as none.</summary>
    public double Uncertainty => Chance == 0 ? 0 : (Chance * (Variance + OccasionVariance + (Mean * Mean))) - (Expected * Expected);

    /// <summary>How far the quantile of an occasion to come lies from what is expected: at most 0 below the median, at least 0 above it; 0 of what counts as none.</summary>
    /// <param name="level">In (0, 1).</param>
    public double DeviationAt(double level)
    {
        var deviation = Chance == 0 ? 0 : Law is null ? Math.Sqrt(Uncertainty) * Normal.InvCDF(0, 1, level) : Law.Quantile(level) - Expected;
        return level < 0.5 ? Math.Min(0, deviation) : Math.Max(0, deviation);
    }
}
