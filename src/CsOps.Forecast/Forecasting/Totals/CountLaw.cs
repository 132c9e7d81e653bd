using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Intervals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>The law of a step of few contacts, whose five quantiles say little: 0, 0, 0, 0, 1 is any mean from a thirtieth to a fifth.</summary>
/// <remarks>
/// A gamma-Poisson count of the stated mean, its scatter the one whose quantiles are nearest to those stated. Lines between the quantiles of such a step have another
/// mean than the step, and a hundred of them add up to another total than the forecast.
/// </remarks>
internal sealed class CountLaw
{
    private const double FewContacts = 5;
    private const double MostMissed = 0.02;
    private const double LastChance = 1 - 1e-9;
    private const int Points = 64;

    private static readonly double[] Scores = [.. Enumerable.Range(0, Points).Select(point => Normal.InvCDF(0, 1, (point + 0.5) / Points))];

    /// <summary>Variance over mean, from Poisson to very lumpy.</summary>
    private static readonly double[] Scatters = [1, 1.1, 1.25, 1.5, 2, 3, 5, 9];

    private readonly double[] _upTo;

    /// <summary>The normal score up to which there are 0, 1, 2, … contacts.</summary>
    private CountLaw(double[] upTo) => _upTo = upTo;

    /// <summary>The law, or null where the lines between the quantiles are good enough.</summary>
    /// <param name="mean">The stated mean.</param>
    /// <param name="quantiles">The five stated quantiles.</param>
    /// <param name="meanOfLines">The mean of the lines between them, see <see cref="MeanOfLines"/>.</param>
    public static CountLaw? Of(double mean, ReadOnlySpan<double> quantiles, double meanOfLines)
    {
        if (!(mean is > 0 and < FewContacts) || quantiles[0] < 0 || Math.Abs(meanOfLines - mean) <= MostMissed * mean)
        {
            return null;
        }

        var (nearest, best) = (1.0, double.PositiveInfinity);
        foreach (var scatter in Scatters)
        {
            var distance = Distance(mean, scatter * mean, quantiles);
            (nearest, best) = distance < best ? (scatter, distance) : (nearest, best);
        }

        return new CountLaw(UpTo(mean, nearest));
    }

    /// <summary>The count at a standard normal score.</summary>
    public double AtScore(double score)
    {
        var count = 0;
        while (count < _upTo.Length && score > _upTo[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>The mean of a step whose normal score is a straight line between its quantiles; nothing below 0.</summary>
    public static double MeanOfLines(ReadOnlySpan<double> quantiles)
    {
        var lines = new QuantileDistribution(quantiles);
        var sum = 0.0;
        foreach (var score in Scores)
        {
            sum += Math.Max(0, lines.AtScore(score));
        }

        return sum / Points;
    }

    private static double Distance(double mean, double variance, ReadOnlySpan<double> quantiles)
    {
        var distance = 0.0;
        for (var level = 0; level < quantiles.Length; level++)
        {
            distance += Math.Abs(CountQuantile.Of(mean, variance, SeriesForecast.Levels[level]) - quantiles[level]);
        }

        return distance;
    }

    /// <summary>Chances one after the other: of a count k + 1 to that of k as (k + r) / (k + 1) · p, with r → ∞ Poisson's.</summary>
    private static double[] UpTo(double mean, double scatter)
    {
        var upTo = new List<double>();
        var chance = scatter > 1 ? Math.Pow(scatter, -mean / (scatter - 1)) : Math.Exp(-mean);
        var all = chance;
        for (var count = 0; all < LastChance; count++)
        {
            upTo.Add(Normal.InvCDF(0, 1, all));
            chance *= scatter > 1 ? (count + (mean / (scatter - 1))) / (count + 1) * ((scatter - 1) / scatter) : mean / (count + 1);
            all += chance;
        }

        return [.. upTo];
    }
}
