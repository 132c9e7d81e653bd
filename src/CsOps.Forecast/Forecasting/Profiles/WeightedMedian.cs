namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>The median of weighted values: half the weight lies below it and half above.</summary>
internal static class WeightedMedian
{
    /// <summary>The median; NaN when empty. With equal weights it is the ordinary median (the mean of the middle two when even).</summary>
    /// <param name="values">In any order.</param>
    /// <param name="weights">Positive, one a value.</param>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }

        Span<double> sorted = values.Length <= 64 ? stackalloc double[values.Length] : new double[values.Length];
        Span<double> order = values.Length <= 64 ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(sorted);
        weights.CopyTo(order);
        sorted.Sort(order);
        var half = 0.0;
        foreach (var weight in order)
        {
            half += weight / 2;
        }

        var below = 0.0;
        for (var i = 0; i < sorted.Length - 1; i++)
        {
            below += order[i];
            if (Math.Abs(below - half) <= 1e-12 * half)
            {
                return (sorted[i] + sorted[i + 1]) / 2;
            }

            if (below > half)
            {
                return sorted[i];
            }
        }

        return sorted[^1];
    }
}
