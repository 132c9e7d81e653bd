namespace CsOps.Forecast.History.Cleaning;

/// <summary>How far a count lies from what is usual, on a scale on which Poisson counts of any size have standard deviation 1.</summary>
internal static class CountScore
{
    /// <summary>2·√(x + 3/8) − 2·√(e + 3/8): below 0 when the count is lower than usual.</summary>
    /// <remarks>
    /// The square-root transformation with Anscombe's constant (Biometrika 35, 1948, equation 2.2). Counts with variance φ·mean have standard
    /// deviation √φ on it.
    /// </remarks>
    public static double Of(double count, double usual) => 2 * (Math.Sqrt(count + 0.375) - Math.Sqrt(usual + 0.375));

    /// <summary>
    /// The score nearer to 0 of a count against what was usual before and after, or 0 where the two disagree about the direction: then it is
    /// a step of a level that moves, and no outlier. NaN stands for a side that is not known.
    /// </summary>
    public static double OfBoth(double count, double before, double after)
    {
        if (double.IsNaN(before))
        {
            return 0;
        }

        var first = Of(count, before);
        var second = double.IsNaN(after) ? first : Of(count, after);
        return first * second <= 0 ? 0 : Math.MinMagnitude(first, second);
    }
}
