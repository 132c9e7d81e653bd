using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>
/// ∫ e^ψ over offered waits, from the place where ψ is largest outwards: ψ = −κ·g(v) − δ·|v| with g(v) = v − 1 + e^−v, v = w − start.
/// </summary>
/// <remarks>
/// Every exponent of an exponentially patient queue has this form around any wait, because e^−w is its own derivative. Gauss–Legendre
/// panels of 16 nodes, each short enough for ψ to fall by no more than about twenty in it; relative error below 1e-13. Right of
/// forty patiences nobody is left and the rest is a plain exponential. At most about 20 panels, whatever the queue.
/// </remarks>
internal static class PanelIntegral
{
    private const double Negligible = 41;
    private const double NobodyLeft = 40;
    private const double LongestPanel = 4;
    private const double SteepestPanel = 11;
    private const double DeviationsInPanel = 4.5;

    /// <summary>Towards longer waits: from <paramref name="start"/> over <paramref name="extent"/>, which may be infinite.</summary>
    /// <param name="start">The wait, in patiences, from which the exponent is counted.</param>
    /// <param name="curvature">κ, 0 or more: minus the second derivative of the exponent there.</param>
    /// <param name="slope">δ, 0 or more: minus its derivative there; not 0 where the extent is infinite and κ is 0.</param>
    /// <param name="extent">How far to go, in patiences, 0 or more.</param>
    public static WaitMoments Right(double start, double curvature, double slope, double extent)
    {
        var sum = default(WaitMoments);
        var from = 0.0;
        while (from < extent && (curvature * SmallStep.Excess(from)) + (slope * from) < Negligible)
        {
            if (from >= NobodyLeft)
            {
                return sum + BeyondPatience(curvature, slope, from, extent);
            }

            var bend = curvature * Math.Exp(-from);
            var steepness = slope + curvature - bend;
            var length = Math.Min(LongestPanel, Math.Min(SteepestPanel / steepness, DeviationsInPanel / Math.Sqrt(bend)));
            var to = Math.Min(extent, from + length);
            sum += Panel(start, 1, curvature, slope, from, to);
            from = to;
        }

        return sum;
    }

    /// <summary>Towards shorter waits: from <paramref name="start"/> down over <paramref name="extent"/>, at most to a wait of 0.</summary>
    /// <param name="start">The wait, in patiences, from which the exponent is counted.</param>
    /// <param name="curvature">κ, above 0: minus the second derivative of the exponent there.</param>
    /// <param name="slope">δ, 0 or more: its derivative there.</param>
    /// <param name="extent">How far to go, in patiences, from 0 to <paramref name="start"/>.</param>
    public static WaitMoments Left(double start, double curvature, double slope, double extent)
    {
        var sum = default(WaitMoments);
        var from = 0.0;
        while (from < extent && (curvature * SmallStep.Excess(-from)) + (slope * from) < Negligible)
        {
            var bend = curvature * Math.Exp(from);
            var steepness = slope + bend - curvature;

            // The bend grows on the way: w of w·e^(w/2) = deviations, from below.
            var length = 1.5 * Elementary.LogOf1Plus(DeviationsInPanel / (1.5 * Math.Sqrt(bend)));
            length = Math.Min(LongestPanel, Math.Min(SteepestPanel / steepness, length));
            var to = Math.Min(extent, from + length);
            sum += Panel(start, -1, curvature, slope, from, to);
            from = to;
        }

        return sum;
    }

    private static WaitMoments BeyondPatience(double curvature, double slope, double from, double extent)
    {
        var rate = curvature + slope;
        var mass = Math.Exp(-(curvature * (from - 1)) - (slope * from)) * Elementary.OneMinusExpOfMinus(rate * (extent - from)) / rate;
        return new WaitMoments(mass, 0, 0, mass);
    }

    private static WaitMoments Panel(double start, double side, double curvature, double slope, double from, double to)
    {
        ref var nodes = ref MemoryMarshal.GetReference(GaussLegendre.Nodes);
        ref var weights = ref MemoryMarshal.GetReference(GaussLegendre.Weights);
        var length = to - from;
        var isNear = to < SmallStep.Largest;
        var isShort = (side > 0 ? start + to : start - from) < SmallStep.Largest;
        var stillThere = Math.Exp(-start);
        Vector256<double> abandoned = default, served = default, servedWait = default, abandonedWait = default;
        for (nuint i = 0; i < (nuint)GaussLegendre.Nodes.Length; i += (nuint)Vector256<double>.Count)
        {
            var distance = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref nodes, i), Vector256.Create(length), Vector256.Create(from));
            var step = distance * side;
            var excess = isNear ? SmallStep.Excess(step) : default;
            var decay = isNear ? Vector256<double>.One - step + excess : Vector256.Exp(-step);
            excess = isNear ? excess : step - Vector256<double>.One + decay;
            var weight = Vector256.LoadUnsafe(ref weights, i) * Vector256.Exp(-((excess * curvature) + (distance * slope)));

            var wait = Vector256.Max(Vector256<double>.Zero, step + Vector256.Create(start));
            var waitExcess = isShort ? SmallStep.Excess(wait) : default;
            var stays = decay * stillThere;
            var leaves = isShort ? wait - waitExcess : Vector256<double>.One - stays;
            var leavesWait = isShort
                ? (wait * wait) - ((Vector256<double>.One + wait) * waitExcess)
                : leaves - (wait * stays);
            abandoned += weight * leaves;
            served += weight * stays;
            servedWait += weight * stays * wait;
            abandonedWait += weight * leavesWait;
        }

        return length * new WaitMoments(
            Vector256.Sum(abandoned), Vector256.Sum(served), Vector256.Sum(servedWait), Vector256.Sum(abandonedWait));
    }
}
