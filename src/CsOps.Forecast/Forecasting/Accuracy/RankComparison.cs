using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>Multiple comparisons with the best (MCB): which of several models cannot be told from the best, by their ranks over many cases.</summary>
/// <remarks>
/// Each case ranks the models by their error, the best 1, ties sharing the mean of their ranks. Two models whose mean ranks differ by less than the critical distance
/// q · √(K (K + 1) / (12 N)) cannot be told apart, q being the upper quantile of the range of K standard normal values. Ranks do not care how large a
/// case is. Cases must be independent; queues of one centre that share their bad days are less so, and the distance is then too small.
/// Source: A. J. Koning, P. H. Franses, M. Hibon and H. O. Stekler, "The M3 competition: statistical tests of the results", International
/// Journal of Forecasting 21 (2005), section 3; M. Friedman, JASA 32 (1937), with the correction for ties. Cost: O(N · K log K).
/// </remarks>
public sealed record RankComparison
{
    private const double Confidence = 0.95;

    /// <summary>The mean rank of each model, in the order given; from 1 to the number of models.</summary>
    public required ImmutableArray<double> MeanRanks { get; init; }

    /// <summary>How far mean ranks must be apart, at 95 %, for the models to differ.</summary>
    public required double CriticalDistance { get; init; }

    /// <summary>The chance of ranks so different if all models are equally good, by Friedman's test; 1 where all cases are ties.</summary>
    public required double PValue { get; init; }

    /// <summary>Number of cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Whether a model cannot be told from the best.</summary>
    /// <param name="model">Its index.</param>
    public bool IsAmongTheBest(int model) => MeanRanks[model] <= MeanRanks.Min() + CriticalDistance;

    /// <summary>Compares.</summary>
    /// <param name="errors">One array a case, with the error of each model; all numbers.</param>
    /// <returns>The comparison, or null with fewer than two cases or two models.</returns>
    /// <exception cref="ArgumentException">Cases have different numbers of models, or an error is NaN.</exception>
    public static RankComparison? Of(IReadOnlyList<double[]> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count < 2 || errors[0].Length < 2)
        {
            return null;
        }

        var models = errors[0].Length;
        var sums = new double[models];
        var ties = 0.0;
        foreach (var row in errors)
        {
            if (row.Length != models || Array.Exists(row, double.IsNaN))
            {
                throw new ArgumentException($"Each case needs the errors of all {models} models.\nMaybe a model failed at one of them.", nameof(errors));
            }

            ties += AddRanks(row, sums);
        }

        return new RankComparison
        {
            MeanRanks = [.. sums.Select(sum => sum / errors.Count)],
            CriticalDistance = StudentizedRange.Quantile(Confidence, models) * Math.Sqrt(models * (models + 1.0) / (12.0 * errors.Count)),
            PValue = Friedman(sums, errors.Count, ties),
            Cases = errors.Count,
        };
    }

    /// <summary>Adds the ranks of a case; returns Σ(t³ − t) over its groups of ties.</summary>
    private static double AddRanks(double[] errors, double[] sums)
    {
        var order = Enumerable.Range(0, errors.Length).OrderBy(model => errors[model]).ToArray();
        var (first, ties) = (0, 0.0);
        while (first < order.Length)
        {
            var after = first + 1;
            while (after < order.Length && errors[order[after]].Equals(errors[order[first]]))
            {
                after++;
            }

            for (var i = first; i < after; i++)
            {
                sums[order[i]] += (first + after + 1) / 2.0;
            }

            var size = (double)(after - first);
            (first, ties) = (after, ties + (size * size * size) - size);
        }

        return ties;
    }

    private static double Friedman(double[] sums, int cases, double ties)
    {
        var models = sums.Length;
        var squares = sums.Sum(sum => (sum - (cases * (models + 1) / 2.0)) * (sum - (cases * (models + 1) / 2.0)));
        var scale = (cases * models * (models + 1.0)) - (ties / (models - 1));
        return scale > 0 ? 1 - ChiSquared.CDF(models - 1, 12 * squares / scale) : 1;
    }
}
