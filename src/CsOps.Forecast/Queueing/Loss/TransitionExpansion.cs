namespace CsOps.Forecast.Queueing.Loss;

/// <summary>1/B in constant time where the agents are just above the load, the place where every search starts.</summary>
/// <remarks>
/// <para>
/// 1/B(n, a) = e^a · a^−n · Γ(n + 1, a), and N. M. Temme's uniform expansion of the incomplete gamma function (DLMF 8.12.4 and 8.12.7 to
/// 8.12.11) with s = n + 1, λ = a/s, ½η² = λ − 1 − ln λ gives
/// 1/B = λ · Γ*(s) · ( √(2πs) · ½ e^{z²} erfc(z) + Σ c_k(η) s^−k ), z = η·√(s/2).
/// </para>
/// <para>
/// Here n = ⌊a⌋ + 1, so −2/s ≤ λ − 1 &lt; 0 and |η|, |z| are small: power series of a few terms in η and z replace the functions.
/// Relative error below 1e-13 from <see cref="SmallestLoad"/> erlangs on.
/// </para>
/// </remarks>
internal static class TransitionExpansion
{
    /// <summary>The load in erlangs from which the expansion is used; below, the recursion is faster as well as exact.</summary>
    public const double SmallestLoad = 80;

    /// <summary>1/B for <paramref name="agents"/> = ⌊load⌋ + 1 and a load of at least <see cref="SmallestLoad"/>.</summary>
    public static double InverseBlockingAbove(int agents, double load)
    {
        var s = agents + 1.0;
        var perS = 1 / s;
        var mu = (load - s) * perS;
        var eta = mu * Math.Sqrt(TwiceSquareOverMuSquare(mu));
        var z = eta * Math.Sqrt(s / 2);
        var main = Math.Sqrt(Math.PI * s / 2) * ScaledErfc(z);
        return (load * perS) * ScaledGamma(perS) * (main + Correction(eta, perS));
    }

    /// <summary>η²/μ² = 2 (μ − ln(1 + μ))/μ² = 2 · (1/2 − μ/3 + μ²/4 − …), |μ| ≤ 2/81.</summary>
    private static double TwiceSquareOverMuSquare(double mu)
    {
        const double two = 2;
        return 1 + mu * (-two / 3 + mu * (two / 4 + mu * (-two / 5 + mu * (two / 6
            + mu * (-two / 7 + mu * (two / 8 + mu * (-two / 9 + mu * (two / 10))))))));
    }

    /// <summary>e^{z²} erfc(z) = e^{z²} − 2/√π · z · (1 + 2z²/3 + 4z⁴/15 + …), |z| ≤ 0.16.</summary>
    private static double ScaledErfc(double z)
    {
        const double twoOverRootPi = 1.1283791670955126;
        var x = z * z;
        var even = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))));
        var odd = 1 + 2 * x / 3 * (1 + 2 * x / 5 * (1 + 2 * x / 7 * (1 + 2 * x / 9 * (1 + 2 * x / 11 * (1 + 2 * x / 13)))));
        return even - twoOverRootPi * z * odd;
    }

    /// <summary>Γ*(s) = Γ(s) · √(s/2π) · e^s · s^−s, by Stirling's series with 1/s (DLMF 5.11.3).</summary>
    private static double ScaledGamma(double perS) =>
        1 + perS * (1.0 / 12 + perS * (1.0 / 288 + perS * (-139.0 / 51840 + perS * (-571.0 / 2488320 + perS * (163879.0 / 209018880)))));

    /// <summary>Σ c_k(η) s^−k with the exact rational coefficients of the powers of η.</summary>
    private static double Correction(double eta, double perS)
    {
        var c0 = -1.0 / 3 + eta * (1.0 / 12 + eta * (-2.0 / 135 + eta * (1.0 / 864 + eta * (1.0 / 2835
            + eta * (-139.0 / 777600 + eta * (1.0 / 25515))))));
        var c1 = -1.0 / 540 + eta * (-1.0 / 288 + eta * (1.0 / 378 + eta * (-77.0 / 77760 + eta * (1.0 / 4860))));
        var c2 = 25.0 / 6048 + eta * (-139.0 / 51840 + eta * (1.0 / 1296 + eta * (1.0 / 497664)));
        var c3 = 101.0 / 155520 + eta * (571.0 / 2488320 + eta * (-54179.0 / 115473600));
        var c4 = -3184811.0 / 3695155200 + eta * (163879.0 / 209018880);
        const double c5 = -2745493.0 / 8151736320;
        return c0 + perS * (c1 + perS * (c2 + perS * (c3 + perS * (c4 + perS * c5))));
    }
}
