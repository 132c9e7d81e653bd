namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>Estimates a <see cref="Dispersion"/> from levels and the observations made at them.</summary>
/// <remarks>
/// Observations are sorted by level into bins. Each bin gives a mean and a variance, its most extreme deviations
/// counted as the next, so that odd days do not set the scale. φ ≥ 0 and κ in [0, 1] then minimise the relative error of the bins'
/// variances.
/// Whole numbers are counts: their φ is at least 1, the noise of counting. Cost: O(n log n).
/// </remarks>
internal static class DispersionFit
{
    private const int PairsPerBin = 30;
    private const int MostBins = 12;
    private const double Trimmed = 0.02;

    /// <summary>Of fewer values none is known to be extreme.</summary>
    private const int FewestForTrimming = 8;

    /// <summary>A counting noise that is never wholly absent where there is relative noise; keeps zeros on the scale.</summary>
    private const double LeastLinearShare = 0.02;

    /// <summary>A rate that varies by more than its mean is not told from odd days.</summary>
    private const double LargestSquare = 1;

    /// <summary>Fits; both arrays are reordered. Without observations there is no dispersion.</summary>
    public static Dispersion Of(Span<double> levels, Span<double> values, bool neverNegative)
    {
        if (values.IsEmpty)
        {
            return default;
        }

        if (!neverNegative)
        {
            return Dispersion.OfConstant(ConstantVariance(levels, values));
        }

        levels.Sort(values);
        var fitted = FitBins(levels, values, Trimmed);
        return fitted.IsNone ? FitBins(levels, values, trimmed: 0) : fitted;
    }

    private static double ConstantVariance(ReadOnlySpan<double> levels, ReadOnlySpan<double> values)
    {
        var (_, trimmed) = MeanAndVariance(levels, values, Trimmed);
        return trimmed > 0 ? trimmed : MeanAndVariance(levels, values, trimmed: 0).Variance;
    }

    private static Dispersion FitBins(ReadOnlySpan<double> levels, ReadOnlySpan<double> values, double trimmed)
    {
        var bins = Math.Clamp(levels.Length / PairsPerBin, 1, MostBins);
        double aa = 0, ab = 0, bb = 0, a1 = 0, b1 = 0, meanSum = 0;
        var used = 0;
        for (var bin = 0; bin < bins; bin++)
        {
            var from = levels.Length * bin / bins;
            var count = (levels.Length * (bin + 1) / bins) - from;
            var (mean, variance) = MeanAndVariance(levels.Slice(from, count), values.Slice(from, count), trimmed);
            if (mean <= 0 || variance <= 0)
            {
                continue;
            }

            var (a, b) = (mean / variance, mean * mean / variance);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            a1 += a;
            b1 += b;
            meanSum += mean;
            used++;
        }

        return used == 0 ? default : Solve(aa, ab, bb, a1, b1, meanSum / used, AreWholeNumbers(values) ? 1 : 0);
    }

    private static Dispersion Solve(double aa, double ab, double bb, double a1, double b1, double mean, double leastLinear)
    {
        var determinant = (aa * bb) - (ab * ab);
        var square = determinant > 1e-9 * aa * bb ? Math.Clamp(((b1 * aa) - (a1 * ab)) / determinant, 0, LargestSquare) : 0;
        var linear = (a1 - (square * ab)) / aa;
        if (linear < leastLinear)
        {
            linear = leastLinear;
            square = Math.Clamp((b1 - (linear * ab)) / bb, 0, LargestSquare);
        }

        return Dispersion.OfCounts(Math.Max(linear, LeastLinearShare * square * mean), square);
    }

    private static bool AreWholeNumbers(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != Math.Truncate(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The mean observation and the mean squared deviation from the level, deviations beyond the largest share counted as its
    /// smallest.</summary>
    private static (double Mean, double Variance) MeanAndVariance(ReadOnlySpan<double> levels, ReadOnlySpan<double> values, double trimmed)
    {
        var sizes = new double[levels.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(values[i] - levels[i]);
        }

        Array.Sort(sizes);
        var beyond = sizes.Length < FewestForTrimming ? 0 : (int)Math.Ceiling(trimmed * sizes.Length);
        var cap = sizes[^(1 + beyond)];
        double mean = 0, square = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var deviation = Math.Clamp(values[i] - levels[i], -cap, cap);
            mean += (levels[i] + deviation) / levels.Length;
            square += deviation * deviation / levels.Length;
        }

        return (mean, square);
    }
}
