using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Loss;

/// <summary>1/B for a real number of agents: the continuous extension 1/B(n, a) = a · ∫₀^∞ e^(−a·u) (1 + u)ⁿ du of Erlang's loss formula.</summary>
/// <remarks>
/// The recursion 1/B(n) = 1 + n/a · 1/B(n − 1) holds for real n (D. L. Jagerman, "Some properties of the Erlang loss function", Bell System
/// Technical Journal 53, 1974). It starts at the fractional part x, where 1/B(x, a) = e^a a^−x Γ(1 + x, a): by Legendre's continued fraction
/// of the incomplete gamma function (DLMF 8.9.2) for loads from <see cref="SmallLoad"/>, by its power series below. Relative error about
/// 1e-15 · √a; cost O(√a + max(0, n − a)).
/// </remarks>
internal static class FractionalBlocking
{
    /// <summary>Below this load the continued fraction is slow and the power series short.</summary>
    private const double SmallLoad = 0.5;

    /// <summary>Below this load the logarithmic last digits are not worth the steps of the fraction.</summary>
    private const double SmallestExactLoad = 0.02;

    private const int Deviations = 12;
    private const int DeviationsExactly = 16;

    /// <summary>1/B − 1, from 0 to infinity, for real <paramref name="agents"/> of 0 or more and a load above 0.</summary>
    public static double Excess(double agents, double load)
    {
        var steps = Steps(agents, load, Deviations);
        if (steps == 0)
        {
            return OfFraction(agents, load) - 1;
        }

        var at = agents - steps;
        var inverse = at < 1 ? OfFraction(at, load) : 1;
        var excess = 0.0;
        for (var k = steps - 1; k >= 0 && excess < double.PositiveInfinity; k--)
        {
            excess = (agents - k) * inverse / load;
            inverse = 1 + excess;
        }

        return excess;
    }

    /// <summary>1/B to about 30 digits; to 15 for loads below 0.02.</summary>
    public static DoubleDouble InverseExactly(double agents, double load)
    {
        var steps = Steps(agents, load, DeviationsExactly);
        var at = (DoubleDouble)agents - steps;
        var inverse = at.High >= 1 ? 1 : load < SmallestExactLoad ? OfFraction(at.High, load) : OfFractionExactly(at, load);
        for (var k = steps - 1; k >= 0; k--)
        {
            inverse = 1 + (((DoubleDouble)agents - k) * inverse / load);
        }

        return inverse;
    }

    /// <summary>Steps of the recursion: down to the fractional part, or to where the terms below no longer count.</summary>
    private static int Steps(double agents, double load, int deviations)
    {
        var from = Math.Min(agents, load) - (deviations * (Math.Sqrt(load) + 1));
        return (int)(from < 1 ? agents : agents - Math.Floor(from));
    }

    private static double OfFraction(double x, double load) =>
        x == 0 ? 1 : load < SmallLoad ? BySeries(x, load) : ByContinuedFraction(x, load);

    /// <summary>a / (a + 1 − s − 1(1 − s)/(a + 3 − s − 2(2 − s)/(…))), s = 1 + x, from the depth at which e^(−4√(depth·a)) is below 1e-17.</summary>
    private static double ByContinuedFraction(double x, double load)
    {
        var rest = 0.0;
        for (var k = (int)(100 / load) + 8; k >= 1; k--)
        {
            rest = k * (k - 1 - x) / (load + (2 * k) - x - rest);
        }

        return load / (load - x - rest);
    }

    private static DoubleDouble OfFractionExactly(DoubleDouble x, double load)
    {
        DoubleDouble rest = 0;
        for (var k = (int)(330 / load) + 12; k >= 1; k--)
        {
            rest = k * (k - 1 - x) / (load + (2.0 * k) - x - rest);
        }

        return load / (load - x - rest);
    }

    /// <summary>e^a a^−x (Γ(s) − γ(s, a)) with γ(s, a) = a^s e^−a Σ a^k / (s (s + 1) … (s + k)), s = 1 + x.</summary>
    private static double BySeries(double x, double load)
    {
        var s = 1 + x;
        var sum = 0.0;
        var term = 1 / s;
        for (var k = 1; term > 1e-18 * sum; k++)
        {
            sum += term;
            term *= load / (s + k);
        }

        return (Math.Exp(load) * Math.Pow(load, -x) * Gamma(s)) - (load * sum);
    }

    /// <summary>Γ(s) for s from 1 to 2: Stirling's series at s + 12 (DLMF 5.11.3), brought back by s (s + 1) … (s + 11).</summary>
    private static double Gamma(double s)
    {
        const int shift = 12;
        var product = 1.0;
        for (var k = 0; k < shift; k++)
        {
            product *= s + k;
        }

        var z = s + shift;
        var perZ = 1 / z;
        var y = perZ * perZ;
        var series = perZ * ((1.0 / 12) - (y * ((1.0 / 360) - (y * ((1.0 / 1260) - (y * ((1.0 / 1680) - (y * ((1.0 / 1188) - (y * 691 / 360360))))))))));
        return Math.Sqrt(2 * Math.PI * perZ) * Math.Pow(z / Math.E, z) * Math.Exp(series) / product;
    }
}
