using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>How counts scatter about their forecast means: variance = φ·mean + κ·mean².</summary>
/// <remarks>
/// Measured on the errors made from earlier origins. Queues of one contact a step and more: <see cref="DispersionFit"/>. Below, κ cannot be
/// told from φ and odd values cannot be told from contacts that come in groups: φ is the sum of squared errors over the sum of means,
/// errors counted up to eight standard deviations, as if <see cref="ContactsOfDoubt"/> Poisson contacts more had been seen.
/// </remarks>
internal static class CountSpread
{
    private const double ContactsOfDoubt = 20;
    private const double MostDeviations = 8;
    private const double Nothing = 1e-12;

    /// <summary>Where no error could be made: a Poisson count whose rate varies by a fifth.</summary>
    private static readonly Dispersion Assumed = Dispersion.OfCounts(1, 0.04);

    /// <summary>The spread of counts, in counts.</summary>
    /// <param name="means">What was forecast.</param>
    /// <param name="counts">What came.</param>
    public static Dispersion Of(double[] means, double[] counts)
    {
        if (means.Length == 0)
        {
            return Assumed;
        }

        double squares = 0, sum = 0;
        for (var i = 0; i < means.Length; i++)
        {
            squares += (counts[i] - means[i]) * (counts[i] - means[i]);
            sum += means[i];
        }

        if (squares <= Nothing * Math.Max(sum, 1) * Math.Max(1, sum / means.Length))
        {
            return default;
        }

        return sum < means.Length ? Dispersion.OfCounts(LinearOf(means, counts, sum), 0) : DispersionFit.Of([.. means], [.. counts], neverNegative: true);
    }

    private static double LinearOf(double[] means, double[] counts, double sum)
    {
        var linear = 1.0;
        for (var pass = 0; pass < 3; pass++)
        {
            var squares = 0.0;
            for (var i = 0; i < means.Length; i++)
            {
                var bound = MostDeviations * MostDeviations * linear * Math.Max(means[i], sum / means.Length);
                squares += Math.Min((counts[i] - means[i]) * (counts[i] - means[i]), bound);
            }

            linear = Math.Max(1, (squares + ContactsOfDoubt) / (sum + ContactsOfDoubt));
        }

        return linear;
    }
}
