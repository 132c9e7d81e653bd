using System.Runtime.Intrinsics;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>g(v) = v − 1 + e^−v, the part of an exponent that is of second order, without cancelling where v is small.</summary>
internal static class SmallStep
{
    /// <summary>The largest step, either way, for which the power series is used; it is exact to the last digit there.</summary>
    public const double Largest = 0.5;

    /// <summary>g(v) = v²/2 − v³/6 + …, for |v| up to <see cref="Largest"/>.</summary>
    public static Vector256<double> Excess(Vector256<double> step)
    {
        var x = -step;
        var sum = Vector256.Create(1.0 / 1307674368000);
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 87178291200));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 6227020800));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 479001600));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 39916800));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 3628800));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 362880));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 40320));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 5040));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 720));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 120));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 24));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(1.0 / 6));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(0.5));
        return sum * x * x;
    }

    /// <summary>The same of one step of any size.</summary>
    public static double Excess(double step) =>
        Math.Abs(step) < Largest ? Excess(Vector256.CreateScalar(step)).ToScalar() : step - 1 + Math.Exp(-step);
}
