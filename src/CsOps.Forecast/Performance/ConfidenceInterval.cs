using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Performance;

/// <summary>Where a figure of a whole lies that was measured on a part of it: between <paramref name="Low"/> and <paramref name="High"/>, with the confidence asked for.</summary>
/// <param name="Low">The lower bound; NaN where nothing can be said.</param>
/// <param name="High">The upper bound; NaN where nothing can be said.</param>
/// <remarks><c>default</c> is the interval from 0 to 0.</remarks>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>The confidence where none is asked for.</summary>
    public const double UsualConfidence = 0.95;

    private const double PointsOfAll = 100;

    /// <summary>Nothing can be said.</summary>
    public static ConfidenceInterval Unknown => new(double.NaN, double.NaN);

    /// <summary>The interval of a proportion by Wilson's score method.</summary>
    /// <param name="successes">How many of the sample are so. Range: 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The size of the sample. Range: ≥ 0.</param>
    /// <param name="confidence">The share of such intervals that hold the proportion. Range: over 0 and under 1.</param>
    /// <returns>Fractions in [0, 1]; <see cref="Unknown"/> for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    /// <remarks>
    /// With p = successes/n and z the normal quantile: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z·√(p(1 − p)/n) it has a width where all are
    /// so or none, and holds its confidence in small samples. Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209–212.
    /// </remarks>
    public static ConfidenceInterval OfProportion(long successes, long trials, double confidence = UsualConfidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        var z = NormalQuantile(confidence);
        if (trials == 0)
        {
            return Unknown;
        }

        double n = trials, p = successes / n;
        var middle = p + (z * z / (2 * n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        var whole = 1 + (z * z / n);
        return new ConfidenceInterval(successes == 0 ? 0 : (middle - half) / whole, successes == trials ? 1 : (middle + half) / whole);
    }

    /// <summary>The interval of a mean by Student's t.</summary>
    /// <param name="values">The sample, finite numbers.</param>
    /// <param name="confidence">The share of such intervals that hold the mean. Range: over 0 and under 1.</param>
    /// <returns>In the unit of the values; <see cref="Unknown"/> for fewer than two of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    /// <remarks>m ± t·s/√n with n − 1 degrees of freedom; exact for normal values, and near it for scores when there are some tens of them.</remarks>
    public static ConfidenceInterval OfMean(ReadOnlySpan<double> values, double confidence = UsualConfidence)
    {
        var tail = Tail(confidence);
        if (values.Length < 2)
        {
            return Unknown;
        }

        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var half = StudentT.InvCDF(0, 1, values.Length - 1, 1 - tail) * Math.Sqrt(squares / (values.Length - 1) / values.Length);
        return new ConfidenceInterval(mean - half, mean + half);
    }

    /// <summary>The interval of a net promoter score by its variance.</summary>
    /// <param name="promoters">Answers of 9 and 10. Range: ≥ 0.</param>
    /// <param name="passives">Answers of 7 and 8. Range: ≥ 0.</param>
    /// <param name="detractors">Answers of 0 to 6. Range: ≥ 0.</param>
    /// <param name="confidence">The share of such intervals that hold the score. Range: over 0 and under 1.</param>
    /// <returns>Points in [−100, 100]; <see cref="Unknown"/> without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    /// <remarks>
    /// An answer counts 1, 0 or −1; with shares p and d the score is 100(p − d), its variance 100²(p + d − (p − d)²)/n, the interval ± z standard errors. It is that of
    /// the difference of two proportions in one sample: Agresti, A. (2013), Categorical Data Analysis, section 11.1. Where all n answers are alike the variance is zero and
    /// says nothing; then the share of the others is at most 1 − (α/2)^(1/n), exactly, and they are taken for the farthest group.
    /// </remarks>
    public static ConfidenceInterval OfNetPromoters(long promoters, long passives, long detractors, double confidence = UsualConfidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var z = NormalQuantile(confidence);
        double n = promoters + passives + detractors;
        if (n == 0)
        {
            return Unknown;
        }

        double p = promoters / n, d = detractors / n;
        if (Math.Max(Math.Max(promoters, passives), detractors) == n)
        {
            var others = 1 - Math.Pow(Tail(confidence), 1 / n);
            return new ConfidenceInterval(Points(p - d - (p == 1 ? 2 * others : others)), Points(p - d + (d == 1 ? 2 * others : others)));
        }

        var half = z * Math.Sqrt((p + d - ((p - d) * (p - d))) / n);
        return new ConfidenceInterval(Points(p - d - half), Points(p - d + half));
    }

    private static double Points(double fraction) => PointsOfAll * Math.Clamp(fraction, -1, 1);

    private static double NormalQuantile(double confidence) => Normal.InvCDF(0, 1, 1 - Tail(confidence));

    private static double Tail(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        return (1 - confidence) / 2;
    }
}
