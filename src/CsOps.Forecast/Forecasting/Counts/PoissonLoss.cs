namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>How unlikely counts are under forecast means: least, on average, at the true means.</summary>
internal static class PoissonLoss
{
    /// <summary>A mean is never taken for less than this: nothing is impossible.</summary>
    private const double Least = 1e-6;

    /// <summary>
    /// Minus the logarithm of the Poisson likelihood of the steps after an origin, without what does not depend on the means.
    /// </summary>
    public static double Of(CountHistory history, int origin, int leads, Func<int, double> meanAt)
    {
        var sum = 0.0;
        for (var step = origin; step < Math.Min(origin + leads, history.Series.Length); step++)
        {
            var count = history.Counts[step];
            if (!double.IsNaN(count))
            {
                sum += Of(count, meanAt(history.Series.Calendar.SlotOfWeek(step)));
            }
        }

        return sum;
    }

    /// <summary>The same of one count.</summary>
    public static double Of(double count, double mean)
    {
        var possible = Math.Max(Least, mean);
        return possible - (count * Math.Log(possible));
    }
}
