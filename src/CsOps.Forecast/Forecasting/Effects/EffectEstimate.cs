namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What a history says of an effect, as logarithms of factors.</summary>
/// <param name="Mean">The effect, were it there for sure.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Chance">The probability that it is there; 0 where it counts as none.</param>
/// <param name="Occasions">Occasions that say so.</param>
/// <param name="OccasionVariance">By how much an occasion to come differs.</param>
internal sealed record EffectEstimate(double Mean, double Variance, double Chance, int Occasions, double OccasionVariance)
{
    /// <summary>The effect to expect.</summary>
    public double Expected => Chance * Mean;

    /// <summary>The variance about it of an occasion to come; 0 of what counts as none.</summary>
    public double Uncertainty => Chance == 0 ? 0 : (Chance * (Variance + OccasionVariance + (Mean * Mean))) - (Expected * Expected);
}
