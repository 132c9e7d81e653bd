using System.Runtime.Intrinsics;

namespace CsOps.Forecast.Queueing.Loss;

/// <summary><see cref="TransitionExpansion"/> for eight queues at once: the same series, within a few roundings the same numbers.</summary>
internal static class TransitionLanes
{
    /// <summary>1/B for agents = ⌊load⌋ + 1 and loads of at least <see cref="TransitionExpansion.SmallestLoad"/>.</summary>
    public static Vector512<double> InverseBlockingAbove(Vector512<double> agents, Vector512<double> load)
    {
        var s = agents + Vector512<double>.One;
        var perS = Vector512<double>.One / s;
        var mu = (load - s) * perS;
        var eta = mu * Vector512.Sqrt(Series(mu, [1, -2.0 / 3, 2.0 / 4, -2.0 / 5, 2.0 / 6, -2.0 / 7, 2.0 / 8, -2.0 / 9, 2.0 / 10]));
        var z = eta * Vector512.Sqrt(s * 0.5);
        var main = Vector512.Sqrt(s * (Math.PI / 2)) * ScaledErfc(z);
        var gamma = Series(perS, [1, 1.0 / 12, 1.0 / 288, -139.0 / 51840, -571.0 / 2488320, 163879.0 / 209018880]);
        return load * perS * gamma * (main + Correction(eta, perS));
    }

    /// <summary>e^{z²} erfc(z) by its even and its odd powers, |z| ≤ 0.16.</summary>
    private static Vector512<double> ScaledErfc(Vector512<double> z)
    {
        const double twoOverRootPi = 1.1283791670955126;
        var x = z * z;
        var even = Series(x, [1, 1, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720]);
        var odd = Series(x, [1, 2.0 / 3, 4.0 / 15, 8.0 / 105, 16.0 / 945, 32.0 / 10395, 64.0 / 135135]);
        return even - (z * odd * twoOverRootPi);
    }

    /// <summary>Σ c_k(η) s^−k with the exact rational coefficients of the powers of η.</summary>
    private static Vector512<double> Correction(Vector512<double> eta, Vector512<double> perS)
    {
        var sum = Vector512.Create(-2745493.0 / 8151736320);
        sum = Vector512.FusedMultiplyAdd(sum, perS, Series(eta, [-3184811.0 / 3695155200, 163879.0 / 209018880]));
        sum = Vector512.FusedMultiplyAdd(sum, perS, Series(eta, [101.0 / 155520, 571.0 / 2488320, -54179.0 / 115473600]));
        sum = Vector512.FusedMultiplyAdd(sum, perS, Series(eta, [25.0 / 6048, -139.0 / 51840, 1.0 / 1296, 1.0 / 497664]));
        sum = Vector512.FusedMultiplyAdd(sum, perS, Series(eta, [-1.0 / 540, -1.0 / 288, 1.0 / 378, -77.0 / 77760, 1.0 / 4860]));
        return Vector512.FusedMultiplyAdd(
            sum, perS, Series(eta, [-1.0 / 3, 1.0 / 12, -2.0 / 135, 1.0 / 864, 1.0 / 2835, -139.0 / 777600, 1.0 / 25515]));
    }

    /// <summary>c₀ + c₁ x + c₂ x² + …, from the last term.</summary>
    private static Vector512<double> Series(Vector512<double> x, ReadOnlySpan<double> coefficients)
    {
        var sum = Vector512.Create(coefficients[^1]);
        for (var k = coefficients.Length - 2; k >= 0; k--)
        {
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(coefficients[k]));
        }

        return sum;
    }
}
