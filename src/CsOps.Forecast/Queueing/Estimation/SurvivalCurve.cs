using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>Kaplan and Meier's estimate of the survival of patience: P(patience &gt; t).</summary>
/// <remarks>
/// S(t) is the product over the times of abandons up to t of 1 − abandoned / still waiting; contacts answered at the same time count as still
/// waiting. Its variance is Greenwood's, and intervals are those of ln(−ln S), which stay within 0 and 1. E. L. Kaplan, P. Meier, JASA 53
/// (1958). The curve ends at the longest wait: what is beyond is not known.
/// </remarks>
public sealed class SurvivalCurve
{
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int[] _atRisk;

    internal SurvivalCurve(CensoredWaits waits)
    {
        var steps = waits.Steps.Where(step => step.Abandoned > 0).ToArray();
        var (times, survival) = (new double[steps.Length], new double[steps.Length]);
        (_low, _high, _atRisk) = (new double[steps.Length], new double[steps.Length], new int[steps.Length]);
        var (waiting, alive, greenwood, i) = (waits.Count, 1.0, 0.0, 0);
        foreach (var step in waits.Steps)
        {
            if (step.Abandoned > 0)
            {
                alive *= 1 - ((double)step.Abandoned / waiting);
                greenwood += step.Abandoned / ((double)waiting * (waiting - step.Abandoned));
                (times[i], survival[i], _atRisk[i]) = (step.Seconds, alive, waiting);
                var half = alive > 0 ? Estimate.Score * Math.Sqrt(greenwood) / -Math.Log(alive) : 0;
                (_low[i], _high[i]) = (Math.Pow(alive, Math.Exp(half)), Math.Pow(alive, Math.Exp(-half)));
                i++;
            }

            waiting -= step.Contacts;
        }

        (TimesSeconds, Survivals) = ([.. times], [.. survival]);
    }

    /// <summary>The waits at which contacts were abandoned, in seconds, ascending.</summary>
    public ImmutableArray<double> TimesSeconds { get; }

    /// <summary>P(patience &gt; t) right after each of them, in [0, 1], falling.</summary>
    public ImmutableArray<double> Survivals { get; }

    /// <summary>The law with these steps, for simulation; null when nobody abandoned. What remains after the last step waits for ever.</summary>
    public Empirical? Law => TimesSeconds.IsEmpty ? null : Empirical.FromSurvival(TimesSeconds.AsSpan(), Survivals.AsSpan());

    /// <summary>The patience that a fraction of customers does not have.</summary>
    /// <param name="probability">The fraction, in (0, 1): 0.5 for the median.</param>
    /// <returns>
    /// The first time at which the survival is at most 1 − <paramref name="probability"/>, in seconds, with its interval; infinite where the
    /// curve does not come so low. The count is that of the contacts still waiting then.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside its range.</exception>
    public Estimate Quantile(double probability)
    {
        if (!(probability is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A fraction here is above 0 and below 1.");
        }

        var at = FirstAtMost(Survivals.AsSpan(), 1 - probability);
        var (low, high) = (TimeAt(FirstAtMost(_low, 1 - probability)), TimeAt(FirstAtMost(_high, 1 - probability)));
        return new Estimate(TimeAt(at), low, high, (high - low) / (2 * Estimate.Score), at < _atRisk.Length ? _atRisk[at] : 0);
    }

    private static int FirstAtMost(ReadOnlySpan<double> falling, double level)
    {
        var i = 0;
        while (i < falling.Length && falling[i] > level + 1e-15)
        {
            i++;
        }

        return i;
    }

    private double TimeAt(int step) => step < TimesSeconds.Length ? TimesSeconds[step] : double.PositiveInfinity;
}
