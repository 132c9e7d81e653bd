using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Tests.Queueing.Distributions;

/// <summary>Draws and what their number allows them to be off: fixed seeds, bounds of about five standard errors.</summary>
internal static class Sampled
{
    public static double[] From(TimeDistribution law, int count, ulong seed)
    {
        var draws = new double[count];
        law.Sample(seed, draws);
        return draws;
    }

    public static double Variance(double[] draws)
    {
        var mean = draws.Average();
        return draws.Sum(d => (d - mean) * (d - mean)) / (draws.Length - 1);
    }

    /// <summary>Kolmogorov and Smirnov's largest distance to a continuous law times √n: above 2.2 with a probability of 1e-4.</summary>
    public static double Distance(double[] draws, Func<double, double> below)
    {
        var sorted = draws.Order().ToArray();
        var largest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = below(sorted[i]);
            largest = Math.Max(largest, Math.Max(expected - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - expected));
        }

        return largest * Math.Sqrt(sorted.Length);
    }
}
