namespace CsOps.Forecast.Queueing.Numerics;

/// <summary>Elementary functions that keep their relative accuracy where the textbook form cancels.</summary>
internal static class Elementary
{
    /// <summary>1 − e^(−x) for x of 0 or more; about x for small x.</summary>
    public static double OneMinusExpOfMinus(double x) =>
        x < 1 ? 2 * Math.Exp(-x / 2) * Math.Sinh(x / 2) : 1 - Math.Exp(-x);

    /// <summary>ln(1 + x) for x above −1; about x for small x.</summary>
    /// <remarks>Kahan's form: the rounding of 1 + x cancels between the logarithm and the quotient.</remarks>
    public static double LogOf1Plus(double x)
    {
        var sum = 1 + x;
        return sum - 1 == 0 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }
}
