namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>Quantiles and probabilities of Student's t with 6 degrees.</summary>
/// <remarks>
/// With u = t/√(t² + 6) its distribution function is ½ + u/2·(1 + (1 − u²)/2 + 3(1 − u²)²/8), Abramowitz and Stegun, 26.7.4; solved for u by
/// Newton's steps.
/// </remarks>
internal static class StudentQuantile
{
    private const double Degrees = 6;
    private const int MostSteps = 60;

    private static readonly double Deviation = Math.Sqrt(Degrees / (Degrees - 2));

    /// <summary>The quantile at a level in (0, 1) when the variable is scaled to a variance of 1.</summary>
    public static double OfUnitVariance(double level) => At(level) / Deviation;

    /// <summary>The probability of a value or less.</summary>
    public static double Cumulative(double value)
    {
        var u = value / Math.Sqrt((value * value) + Degrees);
        var rest = 1 - (u * u);
        return 0.5 + (u / 2 * (1 + (rest / 2) + (0.375 * rest * rest)));
    }

    /// <summary>The quantile at a level in (0, 1); exactly 0 at ½.</summary>
    public static double At(double level)
    {
        if (level == 0.5)
        {
            return 0;
        }

        // Above ½, where the function is concave in u, steps from 0 never go beyond the solution.
        var (wanted, u) = (Math.Abs((2 * level) - 1), 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var rest = 1 - (u * u);
            var next = u + ((wanted - (u * (1 + (rest / 2) + (0.375 * rest * rest)))) / (1.875 * rest * rest));
            if (next <= u)
            {
                break;
            }

            u = next;
        }

        return Math.CopySign(u * Math.Sqrt(Degrees / (1 - (u * u))), level - 0.5);
    }
}
