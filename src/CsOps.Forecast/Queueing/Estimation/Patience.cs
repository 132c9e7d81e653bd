using CsOps.Forecast.Queueing.Distributions;
using MathNet.Numerics.Distributions;
using Weibull = CsOps.Forecast.Queueing.Distributions.Weibull;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>How long customers are willing to wait, from waits that ended by an answer or by abandonment.</summary>
public static class Patience
{
    private const int MostSteps = 200;

    /// <summary>The mean patience if it has no memory: all waiting over all abandons.</summary>
    /// <param name="waits">The waits.</param>
    /// <returns>
    /// The mean in seconds, which <see cref="Distributions.Exponential"/> takes; infinite, with a finite lower end, when nobody abandoned; NaN
    /// without any wait. The count is that of the abandons.
    /// </returns>
    /// <remarks>
    /// The maximum likelihood estimate T/d of total wait T and d abandons. Interval: 2T over the quantiles of χ² with 2d + 2 and 2d degrees of
    /// freedom, exact where T is fixed. Standard error T/d^1.5. It is what Erlang A needs, also where patience is not quite exponential:
    /// A. Mandelbaum, S. Zeltyn, "The impact of customers' patience on delay and abandonment", OR Spectrum 26 (2004).
    /// </remarks>
    public static Estimate Mean(CensoredWaits waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        double total = waits.TotalSeconds, abandons = waits.Abandoned;
        if (total == 0)
        {
            return new Estimate(double.NaN, 0, double.PositiveInfinity, double.PositiveInfinity, waits.Abandoned);
        }

        return new Estimate(
            total / abandons,
            2 * total / ChiSquared.InvCDF((2 * abandons) + 2, 0.975),
            abandons == 0 ? double.PositiveInfinity : 2 * total / ChiSquared.InvCDF(2 * abandons, 0.025),
            abandons == 0 ? double.PositiveInfinity : total / (abandons * Math.Sqrt(abandons)),
            waits.Abandoned);
    }

    /// <summary>The Weibull law that fits best: the shape says whether those who wait grow more impatient (above 1) or less (below).</summary>
    /// <param name="waits">The waits; those of 0 seconds say nothing on the shape and are left out.</param>
    /// <returns>The law; null with fewer than two different waits above 0 that ended by abandonment, or a shape outside 0.1 to 20.</returns>
    /// <remarks>
    /// Maximum likelihood of right-censored data: the shape k solves Σtᵏ ln t / Σtᵏ − 1/k = mean ln t of the abandoned, a function that rises in
    /// k, and the scale is (Σtᵏ/d)^(1/k). The standard error of k is by the curvature of the profile likelihood. J. F. Lawless, "Statistical
    /// Models and Methods for Lifetime Data" (2003), section 5.2. Cost: O(different waits) a step of the search.
    /// </remarks>
    public static WeibullPatience? Weibull(CensoredWaits waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        var fit = new WeibullLikelihood(waits);
        if (!fit.HasShape || fit.Slope(WeibullPatience.LeastShape) > 0 || fit.Slope(WeibullPatience.LargestShape) < 0)
        {
            return null;
        }

        double low = WeibullPatience.LeastShape, high = WeibullPatience.LargestShape;
        for (var step = 0; step < MostSteps && high - low > 1e-14 * high; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = fit.Slope(middle) < 0 ? (middle, high) : (low, middle);
        }

        var shape = (low + high) / 2;
        var law = new Weibull(fit.Scale(shape) * MathNet.Numerics.SpecialFunctions.Gamma(1 + (1 / shape)), shape);
        return new WeibullPatience(law, Estimate.LogNormal(shape, fit.ErrorOfShape(shape) / shape, fit.Abandoned));
    }

    /// <summary>A mixture of two kinds of customers, one that soon gives up and one that waits, that fits best.</summary>
    /// <param name="waits">The waits.</param>
    /// <returns>The mixture; null with fewer than ten abandons.</returns>
    /// <remarks>
    /// Expectation-maximisation from 300 steps or a gain in log-likelihood below 1e-9 of it; a local maximum from a start of balanced means at
    /// a coefficient of variation of 2. Where one kind is enough, both come out alike. Cost: O(different waits) a step.
    /// </remarks>
    public static HyperExponential? TwoKinds(CensoredWaits waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        return waits.Abandoned < 10 || waits.TotalSeconds == 0 ? null : MixtureFit.TwoKinds(waits);
    }

    /// <summary>The survival of patience, whatever its law: Kaplan and Meier's estimate.</summary>
    /// <param name="waits">The waits.</param>
    /// <returns>The curve; its median and other quantiles where enough were abandoned.</returns>
    public static SurvivalCurve Survival(CensoredWaits waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        return new SurvivalCurve(waits);
    }
}
