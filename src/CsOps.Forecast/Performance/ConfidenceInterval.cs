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
    private const int Halvings = 60; // more digits than a double has

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
    /// <returns>In the unit of the values; <see cref="Unknown"/> for fewer than two of them, and where all are equal: a sample without spread does not tell how far others lie.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    /// <remarks>m ± t·s/√n with n − 1 degrees of freedom; exact for normal values, and near it for scores when there are some tens of them.</remarks>
    public static ConfidenceInterval OfMean(ReadOnlySpan<double> values, double confidence = UsualConfidence)
    {
        var tail = Tail(confidence);
        if (values.Length < 2 || !values.ContainsAnyExcept(values[0]))
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

    /// <summary>The interval of a net promoter score by the score method.</summary>
    /// <param name="promoters">Answers of 9 and 10. Range: ≥ 0.</param>
    /// <param name="passives">Answers of 7 and 8. Range: ≥ 0.</param>
    /// <param name="detractors">Answers of 0 to 6. Range: ≥ 0.</param>
    /// <param name="confidence">The share of such intervals that hold the score. Range: over 0 and under 1.</param>
    /// <returns>Points in [−100, 100]; <see cref="Unknown"/> without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    /// <remarks>
    /// The score is 100 times the difference Δ of two shares of one sample. It holds each Δ whose distance from the one observed is at most z standard errors, where the error is
    /// that of the likeliest shares with this Δ: |b − c − nΔ| ≤ z·√(n(2q + Δ(1 − Δ))), with q, the share of detractors, the larger root of
    /// 2n·q² − (b + c − (2n − b + c)Δ)·q − cΔ(1 − Δ) = 0 (Tango, T., 1998, Statistics in Medicine 17, 891–908, for paired samples, which are the same; b promoters, c detractors). Its ends
    /// are found by halving. The interval ± z observed errors holds the score of 10 answers as seldom as 65 times in a hundred, this one 94 times and more; Rocks, B. (2016), The American
    /// Statistician 70, 365–372, found it among the best on real scores. Where all answers are alike it has a width. Cost: O(1).
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

        var observed = (promoters - detractors) / n;
        return new ConfidenceInterval(PointsOfAll * Farthest(observed, -1), PointsOfAll * Farthest(observed, 1));

        // The farthest difference towards an end that is still within z errors.
        double Farthest(double within, double end)
        {
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = (within + end) / 2;
                (within, end) = Distance(middle) <= z ? (middle, end) : (within, middle);
            }

            return within;
        }

        double Distance(double difference)
        {
            var half = (promoters + detractors - (((2 * n) - promoters + detractors) * difference)) / (4 * n);
            var share = half + Math.Sqrt(Math.Max(0, (half * half) + (detractors * difference * (1 - difference) / (2 * n))));
            return Math.Abs(promoters - detractors - (n * difference)) / Math.Sqrt(n * ((2 * share) + (difference * (1 - difference))));
        }
    }

    private static double NormalQuantile(double confidence) => Normal.InvCDF(0, 1, 1 - Tail(confidence));

    private static double Tail(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        return (1 - confidence) / 2;
    }
}
