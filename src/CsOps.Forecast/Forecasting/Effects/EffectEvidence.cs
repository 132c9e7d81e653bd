namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>How likely an effect is there at all, against chance: half before the history is looked at.</summary>
/// <remarks>The ratio of the likelihoods of the estimate with and without an effect of the prior's size (H. Jeffreys, "Theory of Probability", 3rd edition, chapter 5).</remarks>
internal static class EffectEvidence
{
    /// <summary>Below this an effect counts as none.</summary>
    public const double Least = 0.2;

    /// <summary>Of the variance of an estimate, what chance makes at the least.</summary>
    private const double LeastChance = 0.02;

    /// <summary>The probability, in [0, 1]; a half where the history says nothing.</summary>
    /// <param name="mean">The estimate, drawn to 0 by the prior.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="prior">The prior's variance.</param>
    /// <param name="ofOccasions">What of the estimate's variance is there only where there is an effect: that occasions of it differ.</param>
    public static double Of(double mean, double variance, double prior, double ofOccasions = 0)
    {
        var information = (1 / variance) - (1 / prior);
        if (!(information > 1e-9 / prior))
        {
            return 0.5;
        }

        var ofHistory = 1 / information;
        var estimate = mean * ofHistory / variance;
        var chance = Math.Max(LeastChance * ofHistory, ofHistory - ofOccasions);
        var ratio = Math.Sqrt(chance / (ofHistory + prior)) * Math.Exp(Math.Min(500, estimate * estimate / 2 * ((1 / chance) - (1 / (ofHistory + prior)))));
        return ratio / (1 + ratio);
    }
}
