using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>
/// nμ · ∫ e^(φ(w) − φ at its top) over offered waits w in seconds, φ(w) = λ · H(w) − nμ · w with H the integrated survival of the patience:
/// φ is concave, so it has one top and falls ever faster away from it.
/// </summary>
internal readonly struct PatienceIntegral
{
    private const double Negligible = 42;
    private const double Tolerance = 1e-12;
    private const int MostHalvings = 10;
    private const double Rounding = 4e-16;
    private const double EarlyProbability = 1e-3;
    private const double Grading = 4;
    private const double ShortestOfReach = 1e-15;
    private const int MostBisections = 200;

    private readonly TimeDistribution _patience;
    private readonly double _arrivals;
    private readonly double _services;
    private readonly double _top;
    private readonly double _early;

    /// <summary>Finds the top.</summary>
    /// <param name="patience">The law of patience; arrivals that outlast it are fewer than the services.</param>
    /// <param name="arrivals">λ, contacts per second, 0 or more.</param>
    /// <param name="services">nμ, services per second when all agents are busy, above 0.</param>
    public PatienceIntegral(TimeDistribution patience, double arrivals, double services)
    {
        (_patience, _arrivals, _services) = (patience, arrivals, services);
        _early = patience.Quantile(EarlyProbability);
        _top = Top();
        TopExponent = Exponent(_top);
    }

    /// <summary>φ at its top, 0 or more.</summary>
    public double TopExponent { get; }

    /// <summary>The integrals over the waits between two.</summary>
    /// <param name="from">In seconds, 0 or more.</param>
    /// <param name="to">In seconds; may be infinite.</param>
    public WaitMoments Over(double from, double to)
    {
        // The reference is the largest value in the range: the tail of a tail keeps its digits.
        var peak = Math.Clamp(_top, from, to);
        var reference = Exponent(peak);
        var (first, last) = (FirstInReach(from, peak, reference), LastInReach(peak, to, reference));
        var sum = default(WaitMoments);
        var at = first;
        foreach (var step in _patience.Steps)
        {
            if (step > at && step < last)
            {
                sum = Between(at, step, peak, reference, sum);
                at = step;
            }
        }

        // A law without steps may have its scale anywhere in the reach, or several: ever longer pieces find them.
        for (var end = Math.Max(_early, last * ShortestOfReach); end < last && _patience.Steps.IsEmpty; end *= Grading)
        {
            if (end > at)
            {
                sum = Between(at, end, peak, reference, sum);
                at = end;
            }
        }

        sum = Between(at, last, peak, reference, sum);
        return _services * Math.Exp(reference - TopExponent) * sum;
    }

    private WaitMoments Between(double from, double to, double peak, double reference, WaitMoments sum)
    {
        if (from < peak && peak < to)
        {
            sum = Refined(from, peak, Panel(from, peak, reference), reference, sum, MostHalvings);
            from = peak;
        }

        return from < to ? Refined(from, to, Panel(from, to, reference), reference, sum, MostHalvings) : sum;
    }

    /// <summary>Adds a range to a sum, halved until halving changes nothing that shows in the sum.</summary>
    private WaitMoments Refined(double from, double to, WaitMoments whole, double reference, WaitMoments sum, int halvings)
    {
        var middle = from + ((to - from) / 2);
        var (left, right) = (Panel(from, middle, reference), Panel(middle, to, reference));
        var halves = left + right;
        if (halvings == 0 || Agree(whole, halves, sum + halves, Rounding * _services * to))
        {
            return sum + halves;
        }

        sum = Refined(from, middle, left, reference, sum, halvings - 1);
        return Refined(middle, to, right, reference, sum, halvings - 1);
    }

    /// <summary>Whether two values of a range differ by no more than shows in the sum, or than rounding makes of the differences in them.</summary>
    private static bool Agree(in WaitMoments whole, in WaitMoments halves, in WaitMoments sum, double rounding)
    {
        var tolerance = Tolerance + rounding;
        return Math.Abs(whole.Abandoned - halves.Abandoned) <= (tolerance * sum.Abandoned) + (Rounding * sum.Mass)
            && Math.Abs(whole.Served - halves.Served) <= tolerance * sum.Served
            && Math.Abs(whole.ServedWait - halves.ServedWait) <= tolerance * sum.ServedWait
            && Math.Abs(whole.AbandonedWait - halves.AbandonedWait) <= (tolerance * sum.AbandonedWait) + (Rounding * sum.ServedWait);
    }

    private WaitMoments Panel(double from, double to, double reference)
    {
        double abandoned = 0, served = 0, servedWait = 0, abandonedWait = 0;
        for (var i = 0; i < GaussLegendre.Nodes.Length; i++)
        {
            var wait = from + (GaussLegendre.Nodes[i] * (to - from));
            var survival = _patience.Survival(wait);
            var integrated = _patience.IntegratedSurvival(wait);
            var weight = GaussLegendre.Weights[i] * Math.Exp((_arrivals * integrated) - (_services * wait) - reference);
            abandoned += weight * (1 - survival);
            served += weight * survival;
            servedWait += weight * survival * wait;
            abandonedWait += weight * Math.Max(0, integrated - (survival * wait));
        }

        return (to - from) * new WaitMoments(abandoned, served, servedWait, abandonedWait);
    }

    private double Exponent(double wait) => (_arrivals * _patience.IntegratedSurvival(wait)) - (_services * wait);

    /// <summary>Where arrivals that still wait become fewer than services: 0 where they are from the start.</summary>
    private double Top()
    {
        if (_arrivals * _patience.Survival(0) <= _services)
        {
            return 0;
        }

        var high = 1 / _services;
        while (_arrivals * _patience.Survival(high) > _services)
        {
            high *= 2;
        }

        var low = 0.0;
        for (var i = 0; i < MostBisections && high - low > 1e-15 * high; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _arrivals * _patience.Survival(middle) > _services ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>Where the exponent comes into reach before the peak; a little too early costs nothing.</summary>
    private double FirstInReach(double from, double peak, double reference)
    {
        var (low, high) = (from, IsInReach(from, reference) ? from : peak);
        while (high - low > (peak - low) / 8)
        {
            var middle = low + ((high - low) / 2);
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = IsInReach(middle, reference) ? (low, middle) : (middle, high);
        }

        return low;
    }

    /// <summary>Where it leaves it after the peak; at most twice as far.</summary>
    private double LastInReach(double peak, double to, double reference)
    {
        var reach = Negligible / _services;
        while (peak + reach < to && IsInReach(peak + reach, reference))
        {
            reach *= 2;
        }

        return Math.Min(to, peak + reach);
    }

    private bool IsInReach(double wait, double reference) => Exponent(wait) > reference - Negligible;
}
