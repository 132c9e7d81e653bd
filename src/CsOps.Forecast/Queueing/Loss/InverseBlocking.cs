using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Loss;

/// <summary>The quantity that every Erlang formula is computed from: 1/B, the inverse of the blocking probability, less 1.</summary>
/// <remarks>
/// <para>
/// With J = 1/B − 1 the recursion of Erlang B is J(n) = n/a · (1 + J(n − 1)), J(0) = 0: positive terms only, so nothing cancels, whether
/// B is near 0 or near 1. Overflow to infinity means that B is below 1e-307 and is answered as 0.
/// </para>
/// <para>
/// Terms further than twelve standard deviations below min(n, a), and far fewer in an overload, contribute less than e^-72 of the result
/// and are not added: the cost is O(√min(n, a) + max(0, n − a)) and not O(n).
/// </para>
/// </remarks>
internal static class InverseBlocking
{
    private const int Deviations = 12;
    private const int DeviationsExactly = 16;
    private const double TwiceDigits = 2 * 40;

    /// <summary>1/B − 1, from 0 (no agents) to infinity; relative error about 1e-15 · √a.</summary>
    public static double Excess(int agents, double load)
    {
        var excess = 0.0;
        for (double n = FirstTerm(agents, load, Deviations); n <= agents && excess < double.PositiveInfinity; n++)
        {
            excess = n * (1 + excess) / load;
        }

        return excess;
    }

    /// <summary>The same to about 30 digits; finite arguments only.</summary>
    public static DoubleDouble ExcessExactly(int agents, DoubleDouble load)
    {
        DoubleDouble excess = 0;
        for (double n = FirstTerm(agents, load.High, DeviationsExactly); n <= agents; n++)
        {
            excess = n * (1 + excess) / load;
        }

        return excess;
    }

    /// <summary>1/B by the recursion I(n) = 1 + n/a · I(n − 1), two steps by one fused operation: for searches, which check what is close.</summary>
    public static double ForSearch(int agents, double load)
    {
        // Found before all else: what lives across its calls would be kept in memory throughout the loop.
        double n = FirstTerm(agents, load, Deviations);
        var perErlang = 1 / load;
        var inverse = 1.0;
        for (; n < agents; n += 2)
        {
            var ratio = (n + 1) * perErlang;
            inverse = Math.FusedMultiplyAdd(inverse, n * perErlang * ratio, 1 + ratio);
        }

        return n > agents ? inverse : Math.FusedMultiplyAdd(inverse, n * perErlang, 1);
    }

    /// <summary>1/B − 1 as <see cref="Excess"/>, from no more terms than a double shows and one fused operation each: for searches.</summary>
    public static double ExcessForSearch(int agents, double load)
    {
        // Leaving out all but k terms costs a relative Π (m − i)/a < e^(−k·ln(a/m) − k²/2m) with m = min(n, a).
        var from = Math.Min(agents, load);
        var fall = agents < load ? Math.Log(load / agents) : 0;
        var terms = 2 + (TwiceDigits / (fall + Math.Sqrt((fall * fall) + (TwiceDigits / Math.Max(1, from)))));
        return ExcessAfter(Math.Max(0, (int)(from - terms)), 0, agents, load);
    }

    /// <summary>1/B − 1 of more agents, from that of <paramref name="fewer"/>.</summary>
    public static double ExcessAfter(int fewer, double excessOfFewer, int agents, double load)
    {
        var perErlang = 1 / load;
        var excess = excessOfFewer;
        for (var n = fewer + 1.0; n <= agents; n++)
        {
            var ratio = n * perErlang;
            excess = Math.FusedMultiplyAdd(excess, ratio, ratio);
        }

        return excess;
    }

    private static int FirstTerm(int agents, double load, int deviations)
    {
        // Leaving out all but k terms costs a relative Π (m − i)/a < e^(−k·ln(a/m) − k²/2m) with m = min(n, a), here e^(−deviations²/2).
        var from = Math.Min(agents, load);
        if (from <= deviations * (deviations + 2))
        {
            return 1;
        }

        var fall = agents < load ? Math.Log(load / agents) : 0;
        var exponent = (double)deviations * deviations;
        var first = from - deviations - (exponent / (fall + Math.Sqrt((fall * fall) + (exponent / from))));
        return first < 1 ? 1 : (int)first;
    }
}
