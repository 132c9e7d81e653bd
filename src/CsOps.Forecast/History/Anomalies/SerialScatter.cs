using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>How values scatter about a level that may change, and how the scatter of neighbours goes together.</summary>
/// <remarks>
/// Differences know nothing of the level but where it changes, and medians forget those: with first-order autoregression the squared median of |y(t + 2) − y(t)| over that
/// of |y(t + 1) − y(t)| is 1 + ρ (Chakar, Lebarbier, Lévy-Leduc and Robin, Bernoulli 23, 2017, equation 6).
/// </remarks>
internal static class SerialScatter
{
    private const double NormalPerMedian = 1.4826;
    private const double MostCorrelation = 0.8;
    private const int AroundMedian = 7;
    private const double MostDeviations = 3;

    /// <summary>The variance that means of many values have times their number: larger than that of values where neighbours go together; at least as large otherwise.</summary>
    public static double LongRunVariance(ReadOnlySpan<double> values)
    {
        var (one, two) = (SquaredScale(values, 1), SquaredScale(values, 2));
        var correlation = one > 0 ? Math.Clamp((two / one) - 1, 0, MostCorrelation) : 0;
        return one / 2 * (1 + correlation) / ((1 - correlation) * (1 - correlation));
    }

    /// <summary>The values with single odd ones brought to three deviations from the running median, so that none is a level of its own.</summary>
    public static double[] Clipped(double[] values)
    {
        var medians = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var first = Math.Max(0, i - AroundMedian);
            medians[i] = Medians.Of(values.AsSpan(first, Math.Min(values.Length, i + AroundMedian + 1) - first).ToArray());
        }

        var scale = NormalPerMedian * Medians.Of([.. values.Select((value, i) => Math.Abs(value - medians[i]))]);
        return scale > 0
            ? [.. values.Select((value, i) => Math.Clamp(value, medians[i] - (MostDeviations * scale), medians[i] + (MostDeviations * scale)))]
            : values;
    }

    private static double SquaredScale(ReadOnlySpan<double> values, int lag)
    {
        var sizes = new double[Math.Max(0, values.Length - lag)];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(values[i + lag] - values[i]);
        }

        var scale = NormalPerMedian * Medians.Of(sizes);
        return scale * scale;
    }
}
