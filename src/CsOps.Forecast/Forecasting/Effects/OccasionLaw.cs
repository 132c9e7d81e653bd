using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What an occasion to come may do, as a logarithm: nothing, or a mixture of Student laws of six degrees about one mean.</summary>
/// <param name="mean">The mean, were the effect there for sure.</param>
/// <param name="chance">The probability that it is there.</param>
/// <param name="scales">The scales of the laws.</param>
/// <param name="probabilities">How likely each is.</param>
internal sealed class OccasionLaw(double mean, double chance, double[] scales, double[] probabilities)
{
    private const int Halvings = 50;
    private const double Furthest = 40;

    /// <summary>The quantile at a level in (0, 1).</summary>
    public double Quantile(double level)
    {
        var reach = Furthest * scales.Max();
        var (low, high) = (Math.Min(0, mean - reach), Math.Max(0, mean + reach));
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < level ? (middle, high) : (low, middle);
        }

        return high;
    }

    private double Cumulative(double value)
    {
        var below = value >= 0 ? 1 - chance : 0;
        for (var i = 0; i < scales.Length; i++)
        {
            below += chance * probabilities[i] * StudentQuantile.Cumulative((value - mean) / scales[i]);
        }

        return below;
    }
}
