using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>Quantiles of a sample of standardised errors, mixed with those of a Student t variable where the sample is small.</summary>
internal readonly struct PooledSample
{
    /// <summary>Quantile of Student's t with 6 degrees at 0.75: its median absolute value.</summary>
    private const double MedianAbsoluteT = 0.7176;

    private readonly double[] _sorted;
    private readonly double _belief;
    private readonly double _scale;

    /// <summary>Takes a sample in any order; <paramref name="belief"/> in [0, 1] is the share of its own quantiles in the
    /// mixture.</summary>
    /// <remarks>An empty sample has the quantiles of a t variable with the median absolute value of a standard normal one.</remarks>
    public PooledSample(ReadOnlySpan<double> sample, double belief)
    {
        _sorted = sample.ToArray();
        _belief = sample.IsEmpty ? 0 : belief;
        Array.Sort(_sorted);
        _scale = (sample.IsEmpty ? 0.6745 : MedianSize(_sorted)) / MedianAbsoluteT;
    }

    /// <summary>Equally likely levels over which a mean is taken: the middles of 20 twentieths.</summary>
    public static ImmutableArray<double> MeanLevels { get; } = [.. Enumerable.Range(0, 20).Select(i => (i + 0.5) / 20)];

    /// <summary>The quantile at <paramref name="level"/> in (0, 1), by linear interpolation between order statistics.</summary>
    public double Quantile(double level)
    {
        var reference = _scale * StudentQuantile.At(level);
        return _belief > 0 ? (_belief * SortedSample.Quantile(_sorted, level)) + ((1 - _belief) * reference) : reference;
    }

    /// <summary>The median absolute value: of a sorted sample the largest ones lie at its two ends.</summary>
    private static double MedianSize(ReadOnlySpan<double> sorted)
    {
        var (low, high) = (0, sorted.Length - 1);
        while (high - low > sorted.Length / 2)
        {
            if (-sorted[low] > sorted[high])
            {
                low++;
            }
            else
            {
                high--;
            }
        }

        return Math.Max(-sorted[low], sorted[high]);
    }
}
