namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>What a sample in ascending order says of its distribution.</summary>
internal static class SortedSample
{
    /// <summary>The quantile at a level in [0, 1], by linear interpolation between order statistics; the sample is not empty.</summary>
    /// <remarks>Definition 7 of Hyndman and Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50.</remarks>
    public static double Quantile(ReadOnlySpan<double> sorted, double level)
    {
        var position = level * (sorted.Length - 1);
        var below = (int)position;
        return sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
