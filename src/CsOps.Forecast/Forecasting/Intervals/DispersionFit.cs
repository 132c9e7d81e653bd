namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>Estimates a <see cref="Dispersion"/> from levels and the observations made at them.</summary>
/// <remarks>
/// Observations are sorted by level into bins. Each bin gives a mean and a spread (√(π/2) times the mean absolute deviation, which is the
/// standard deviation of a normal variable), without its most extreme deviations, so that odd days do not set the scale. φ ≥ 0 and κ ≥ 0 then minimise the
/// relative error of the bins' variances. Cost: O(n log n).
/// </remarks>
internal static class DispersionFit
{
    private const int PairsPerBin = 30;
    private const int MostBins = 12;
    private const double Trimmed = 0.02;

    /// <summary>A counting noise that is never wholly absent where there is relative noise; keeps zeros on the scale.</summary>
    private const double LeastLinearShare = 1e-3;

    /// <summary>Fits; both arrays are reordered.</summary>
    public static Dispersion Of(Span<double> levels, Span<double> values, bool neverNegative)
    {
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

        return used == 0 ? default : Solve(aa, ab, bb, a1, b1, meanSum / used);
    }

    private static Dispersion Solve(double aa, double ab, double bb, double a1, double b1, double mean)
    {
        var determinant = (aa * bb) - (ab * ab);
        var linear = determinant > 1e-9 * aa * bb ? ((a1 * bb) - (b1 * ab)) / determinant : a1 / aa;
        var square = determinant > 1e-9 * aa * bb ? ((b1 * aa) - (a1 * ab)) / determinant : 0;
        if (square < 0)
        {
            (linear, square) = (a1 / aa, 0);
        }
        else if (linear < 0)
        {
            (linear, square) = (0, b1 / bb);
        }

        return Dispersion.OfCounts(Math.Max(linear, LeastLinearShare * square * mean), square);
    }

    private static (double Mean, double Variance) MeanAndVariance(ReadOnlySpan<double> levels, ReadOnlySpan<double> values, double trimmed)
    {
        var deviations = new double[levels.Length];
        var kept = values.ToArray();
        for (var i = 0; i < deviations.Length; i++)
        {
            deviations[i] = Math.Abs(values[i] - levels[i]);
        }

        Array.Sort(deviations, kept);
        var count = deviations.Length - (int)(trimmed * deviations.Length);
        var mean = kept.AsSpan(0, count).ToArray().Average();
        var spread = Math.Sqrt(Math.PI / 2) * deviations.AsSpan(0, count).ToArray().Average();
        return (mean, spread * spread);
    }
}
