using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>How much more counts scatter than a Poisson process with the usual rate of their time would have them.</summary>
/// <param name="Ratio">Pearson's Σ(x − m)²/m over its degrees of freedom: 1 for a Poisson process.</param>
/// <param name="PoissonProbability">The probability of at least such a scatter if arrivals were Poisson, in [0, 1]: χ² of that sum.</param>
/// <param name="ByMoments">The squared coefficient of variation of the rate, from the moments; 0 or more.</param>
/// <param name="ByLikelihood">The same by maximum likelihood of gamma rates.</param>
/// <remarks>
/// Counts of the same cell (an interval of the week) have the same mean m; the rate of each interval is that mean times a gamma variable of
/// mean 1 and variance v, so that Var(x) = m + v·m², and 1/v is the shape of the gamma. Rates of different intervals are taken for
/// independent; a level that changes over the weeks or with the day shows as scatter too. Cells with one count, or only zeros, say nothing.
/// </remarks>
public sealed record Overdispersion(double Ratio, double PoissonProbability, Estimate ByMoments, Estimate ByLikelihood)
{
    private const double LargestVariance = 100;
    private const double LeastVariance = 1e-8;

    /// <summary>Estimates from counts.</summary>
    /// <param name="counts">Counts of intervals, 0 or more, finite.</param>
    /// <param name="cells">The cell of each count: counts with the same number have the same usual rate.</param>
    /// <returns>The estimate; null where no cell has two counts, not all zero.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Overdispersion? Of(ReadOnlySpan<double> counts, ReadOnlySpan<int> cells)
    {
        if (counts.Length != cells.Length)
        {
            throw new ArgumentException($"There are {cells.Length} cells for {counts.Length} counts.", nameof(cells));
        }

        var byCell = new Dictionary<int, List<double>>();
        for (var i = 0; i < counts.Length; i++)
        {
            QueueArguments.ThrowIfNotWork(counts[i], nameof(counts));
            (byCell.TryGetValue(cells[i], out var list) ? list : byCell[cells[i]] = []).Add(counts[i]);
        }

        var groups = byCell.Values.Where(list => list.Count > 1 && list.Sum() > 0).Select(list => (Mean: list.Average(), Counts: list)).ToList();
        return groups.Count == 0 ? null : Of(groups);
    }

    private static Overdispersion Of(List<(double Mean, List<double> Counts)> groups)
    {
        double pearson = 0, excess = 0, squares = 0, variance = 0;
        long number = 0, freedom = 0;
        foreach (var (mean, counts) in groups)
        {
            var sum = counts.Sum(x => (x - mean) * (x - mean));
            pearson += sum / mean;
            excess += (sum * counts.Count / (counts.Count - 1.0)) - (counts.Count * mean);
            squares += counts.Count * mean * mean;
            number += counts.Count;
            freedom += counts.Count - 1;
        }

        var moments = Math.Max(0, excess / squares);
        foreach (var (mean, counts) in groups)
        {
            // The variance of a sample variance, as if the counts were normal with their own variance.
            var ofCount = mean + (moments * mean * mean);
            variance += 2 * ofCount * ofCount * counts.Count * counts.Count / (counts.Count - 1.0);
        }

        return new Overdispersion(
            pearson / freedom,
            1 - ChiSquared.CDF(freedom, pearson),
            Estimate.Normal(moments, Math.Sqrt(variance) / squares, number, least: 0),
            MostLikely(groups, number));
    }

    /// <summary>The variance of the rates that is most likely, over its logarithm; 0 where Poisson is.</summary>
    private static Estimate MostLikely(List<(double Mean, List<double> Counts)> groups, long number)
    {
        double Likelihood(double log) => groups.Sum(group => group.Counts.Sum(x => LogProbability(x, group.Mean, Math.Exp(-log))));
        var (low, high) = (Math.Log(LeastVariance), Math.Log(LargestVariance));
        var golden = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 1e-5)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = Likelihood(left) < Likelihood(right) ? (left, high) : (low, right);
        }

        const double step = 0.02;
        var best = (low + high) / 2;
        var curvature = (2 * Likelihood(best) - Likelihood(best - step) - Likelihood(best + step)) / (step * step);
        return Math.Exp(best) < 2 * LeastVariance || !(curvature > 0)
            ? new Estimate(0, 0, double.PositiveInfinity, double.PositiveInfinity, number)
            : Estimate.LogNormal(Math.Exp(best), 1 / Math.Sqrt(curvature), number);
    }

    /// <summary>The negative binomial with mean m and shape r, without what does not depend on r.</summary>
    private static double LogProbability(double x, double mean, double shape) =>
        SpecialFunctions.GammaLn(shape + x) - SpecialFunctions.GammaLn(shape) - (x * Math.Log(shape)) - ((shape + x) * Math.Log(1 + (mean / shape)));
}
