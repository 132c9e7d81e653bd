namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>How much wider or narrower the errors of a group are than all errors: one factor per slot of the day or part of the
/// horizon.</summary>
internal static class ErrorFactors
{
    /// <summary>Absolute errors beyond this many times their mean are counted as that much: an odd day widens no slot for good.</summary>
    private const double Cap = 5;

    /// <summary>A group is never taken for more certain than this.</summary>
    private const double Least = 0.1;

    /// <summary>The mean absolute error of each group over that of all, shrunk to 1 as if <paramref name="doubt"/> more errors of factor 1
    /// had been seen.</summary>
    public static double[] Of(ReadOnlySpan<double> errors, ReadOnlySpan<int> groups, int groupCount, double doubt)
    {
        var sums = new double[groupCount];
        var counts = new int[groupCount];
        var cap = CapOf(errors);
        var total = 0.0;
        for (var i = 0; i < errors.Length; i++)
        {
            var size = Math.Min(cap, Math.Abs(errors[i]));
            sums[groups[i]] += size;
            counts[groups[i]]++;
            total += size;
        }

        var mean = total / errors.Length;
        for (var g = 0; g < groupCount; g++)
        {
            sums[g] = mean > 0 ? Math.Max(Least, ((sums[g] / mean) + doubt) / (counts[g] + doubt)) : 1;
        }

        return sums;
    }

    /// <summary>Divides each error by the factor of its group.</summary>
    public static void Divide(Span<double> errors, ReadOnlySpan<int> groups, ReadOnlySpan<double> factors)
    {
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] /= factors[groups[i]];
        }
    }

    /// <summary>Makes each factor at least as large as the one before.</summary>
    public static void MakeRising(Span<double> factors)
    {
        for (var g = 1; g < factors.Length; g++)
        {
            factors[g] = Math.Max(factors[g], factors[g - 1]);
        }
    }

    private static double CapOf(ReadOnlySpan<double> errors)
    {
        var sum = 0.0;
        foreach (var error in errors)
        {
            sum += Math.Abs(error);
        }

        return Cap * sum / errors.Length;
    }
}
