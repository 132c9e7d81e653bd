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

    /// <summary>Whether the gain is large enough to matter and larger than luck explains.</summary>
    public bool IsConvincing(AutomaticOptions options) => Origins switch
    {
        0 => false,
        1 => Mean >= options.LeastGainOfOneOrigin,
        _ => Mean >= options.LeastGain && Mean > options.StandardErrors * StandardError,
    };
}
