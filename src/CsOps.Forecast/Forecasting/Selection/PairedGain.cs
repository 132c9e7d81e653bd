using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>By what fraction one model's errors are below another's at the same origins.</summary>
/// <param name="Mean">The mean over the origins; 0.05 = five percent less error.</param>
/// <param name="StandardError">Its standard error, NaN with one origin.</param>
/// <param name="Wins">Origins at which it was better.</param>
/// <param name="Origins">Origins compared.</param>
/// <remarks>
/// Per origin the difference of the two WAPEs over the mean WAPE of the model in place. Pairing removes what makes an origin hard for both
/// (Diebold and Mariano, "Comparing predictive accuracy", JBES 13, 1995).
/// </remarks>
internal sealed record PairedGain(double Mean, double StandardError, int Wins, int Origins)
{
    private const double OriginsShared = 2;
    private const int FewestOrigins = 3;

    /// <summary>Of the gain at one origin, where there are too few to tell.</summary>
    private const double VarianceOfFew = 0.04;

    /// <summary>What no number of origins removes: the weeks to come are others.</summary>
    private const double Overlap = 1e-4;

    /// <summary>Compares, at the origins where both have an error.</summary>
    /// <param name="challenger">The model that would take the place.</param>
    /// <param name="incumbent">The model in place.</param>
    public static PairedGain Of(ModelBacktest challenger, ModelBacktest incumbent)
    {
        var differences = new List<double>();
        var level = 0.0;
        for (var o = 0; o < incumbent.ByOrigin.Length; o++)
        {
            var (theirs, ours) = (incumbent.ByOrigin[o].Wape, challenger.ByOrigin[o].Wape);
            if (double.IsFinite(theirs) && double.IsFinite(ours))
            {
                differences.Add(theirs - ours);
                level += theirs;
            }
        }

        var n = differences.Count;
        if (n == 0 || level <= 0)
        {
            return new PairedGain(0, double.NaN, 0, n);
        }

        level /= n;
        var mean = differences.Average();
        var variance = n > 1 ? differences.Sum(d => (d - mean) * (d - mean)) / (n - 1) : double.NaN;
        return new PairedGain(mean / level, Math.Sqrt(variance / n) / level, differences.Count(d => d > 0), n);
    }

    /// <summary>The gain to expect: what was seen here and what is known of the model, each by how sure it is.</summary>
    /// <param name="known">The gain expected before.</param>
    /// <param name="deviation">The standard deviation of that.</param>
    public double Expected(double known, double deviation)
    {
        var here = Origins == 0 ? 0 : 1 / Variance;
        var before = 1 / (deviation * deviation);
        return ((before * known) + (here * Mean)) / (before + here);
    }

    /// <summary>The variance of the mean: origins share parts of their horizons, and a variance from few of them is unsure itself.</summary>
    private double Variance => Origins <= FewestOrigins
        ? (VarianceOfFew / Origins) + Overlap
        : (OriginsShared * StandardError * StandardError * (Origins - 1) / (Origins - FewestOrigins)) + Overlap;
}
