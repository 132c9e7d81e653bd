using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>Quantiles of a count of given mean and variance.</summary>
/// <remarks>
/// Negative binomial where the variance exceeds the mean: a Poisson count with a gamma distributed rate, and also a Poisson number of
/// groups of logarithmic sizes, so it fits contacts that come one by one at an unsure rate and contacts that come in bursts alike
/// (Quenouille (1949), "A relation between the logarithmic, Poisson and negative binomial series", Biometrics 5). Else Poisson. From <see
/// cref="ManyContacts"/> on a gamma variable takes their place, rounded.
/// </remarks>
internal static class CountQuantile
{
    private const double ManyContacts = 2_000;
    private const double PoissonShape = 1e7;

    /// <summary>The smallest count whose distribution function reaches <paramref name="level"/>.</summary>
    /// <param name="mean">0 or more.</param>
    /// <param name="variance">Below the mean counts as the mean.</param>
    /// <param name="level">In (0, 1).</param>
    public static double Of(double mean, double variance, double level)
    {
        if (!(mean > 0))
        {
            return 0;
        }

        var shape = variance > mean ? mean * mean / (variance - mean) : double.PositiveInfinity;
        if (mean >= ManyContacts)
        {
            var spread = Math.Max(variance, mean);
            return Math.Round(Gamma.InvCDF(mean * mean / spread, mean / spread, level));
        }

        // Doubled until the level is reached, then halved in between.
        var (below, above) = (-1.0, Math.Max(1, Math.Ceiling(mean)));
        while (Chance(mean, shape, above) < level)
        {
            (below, above) = (above, 2 * above);
        }

        while (above - below > 1)
        {
            var middle = Math.Floor((below + above) / 2);
            (below, above) = Chance(mean, shape, middle) < level ? (middle, above) : (below, middle);
        }

        return above;
    }

    /// <summary>The chance of no more than so many.</summary>
    private static double Chance(double mean, double shape, double count) => shape > PoissonShape
        ? Poisson.CDF(mean, count)
        : MathNet.Numerics.SpecialFunctions.BetaRegularized(shape, count + 1, shape / (shape + mean));
}
