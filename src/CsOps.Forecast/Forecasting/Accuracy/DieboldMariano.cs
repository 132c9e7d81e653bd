using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>The test of Diebold and Mariano: whether two forecasts of the same steps are equally good, but for chance.</summary>
/// <remarks>
/// d = loss of the first − loss of the second; the statistic is their mean over its standard error, in which errors of h leads overlap up
/// to lag h − 1, times the small-sample factor √((n + 1 − 2h + h(h − 1)/n) / n); Student's t with n − 1 degrees. Source: F. X. Diebold and
/// R. S. Mariano, "Comparing predictive accuracy", JBES 13 (1995); D. Harvey, S. Leybourne and P. Newbold, "Testing the equality of
/// prediction mean squared errors", International Journal of Forecasting 13 (1997), equations 8 and 9. Autocovariances of weight 1 may sum
/// to a negative variance: then weights fall linearly (Bartlett), which cannot. Cost: O(n · h).
/// </remarks>
/// <param name="Statistic">Below 0 where the first loses less; 0 where the differences are all 0, infinite where they are all
/// alike.</param>
/// <param name="Degrees">Degrees of freedom, at least 1.</param>
internal readonly record struct DieboldMariano(double Statistic, int Degrees)
{
    /// <summary>The chance of a statistic as far from 0 if both are equally good.</summary>
    public double PValue => 2 * Math.Min(PValueOfFirstBetter, 1 - PValueOfFirstBetter);

    /// <summary>The chance of a statistic as low if the first is no better: small where the first is better.</summary>
    public double PValueOfFirstBetter => double.IsInfinity(Statistic) ? Statistic < 0 ? 0 : 1 : StudentT.CDF(0, 1, Degrees, Statistic);

    /// <summary>Compares.</summary>
    /// <param name="differences">Loss of the first less that of the second, in the order of time; at least 2.</param>
    /// <param name="leads">h: how many steps ahead the forecasts were, 1 or more and less than there are differences.</param>
    /// <param name="bartlett">Whether autocovariances weigh 1 − lag / h instead of 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few differences.</exception>
    public static DieboldMariano Of(ReadOnlySpan<double> differences, int leads = 1, bool bartlett = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leads, 1);
        if (differences.Length <= Math.Max(1, leads))
        {
            throw new ArgumentOutOfRangeException(
                nameof(differences), differences.Length, $"A test of forecasts {leads} steps ahead needs more than {Math.Max(1, leads)} differences.");
        }

        var n = (double)differences.Length;
        var mean = Mean(differences);
        var variance = Variance(differences, mean, leads, bartlett);
        if (variance <= 0 && leads > 1 && !bartlett)
        {
            variance = Variance(differences, mean, leads, bartlett: true);
        }

        var factor = Math.Sqrt((n + 1 - (2 * leads) + (leads * (leads - 1) / n)) / n);
        var statistic = mean == 0 ? 0 : variance <= 0 ? Math.Sign(mean) * double.PositiveInfinity : factor * mean / Math.Sqrt(variance / n);
        return new DieboldMariano(statistic, differences.Length - 1);
    }

    private static double Variance(ReadOnlySpan<double> differences, double mean, int leads, bool bartlett)
    {
        var variance = 0.0;
        for (var lag = 0; lag < leads; lag++)
        {
            var sum = 0.0;
            for (var t = lag; t < differences.Length; t++)
            {
                sum += (differences[t] - mean) * (differences[t - lag] - mean);
            }

            variance += (lag == 0 ? 1 : bartlett ? 2 - (2.0 * lag / leads) : 2) * sum / differences.Length;
        }

        return variance;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
