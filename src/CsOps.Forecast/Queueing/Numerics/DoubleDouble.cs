namespace CsOps.Forecast.Queueing.Numerics;

/// <summary>A real number as the unevaluated sum of two doubles: about 32 digits, for the few decisions that 16 digits cannot make.</summary>
/// <remarks>
/// Error-free sums and products after T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
/// Mathematik 18 (1971), with the fused multiply-add. Relative error of one operation below 2^-100. <c>default</c> is 0.
/// </remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private const int HalvingsOfExp = 9;
    private const int TermsOfExp = 10;

    private static readonly DoubleDouble LogOfTwo = new(0.6931471805599453, 2.3190468138462996e-17);

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static explicit operator double(DoubleDouble value) => value.High;

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        var middle = Renormalised(high.High, high.Low + low.High);
        return Renormalised(middle.High, middle.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var high = left.High * right.High;
        var low = Math.FusedMultiplyAdd(left.High, right.High, -high) + ((left.High * right.Low) + (left.Low * right.High));
        return Renormalised(high, low);
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var first = left.High / right.High;
        var rest = left - (right * first);
        var second = rest.High / right.High;
        rest -= right * second;
        return Renormalised(first, second) + (rest.High / right.High);
    }

    public static bool operator <=(DoubleDouble left, DoubleDouble right) => (left - right).High <= 0;

    public static bool operator >=(DoubleDouble left, DoubleDouble right) => right <= left;

    /// <summary>The decimal's value: exact to 31 digits, which is more than a decimal has.</summary>
    public static DoubleDouble From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        const double word = 4294967296.0;
        var whole = (((DoubleDouble)(uint)bits[2] * word) + (uint)bits[1]) * word + (uint)bits[0];
        DoubleDouble power = 1;
        for (var scale = (bits[3] >> 16) & 0xff; scale > 0; scale--)
        {
            power *= 10;
        }

        return (bits[3] < 0 ? -whole : whole) / power;
    }

    /// <summary>e to the power <paramref name="exponent"/>; 0 below −745.</summary>
    /// <remarks>The exponent less its multiple of ln 2, halved nine times, Taylor's series for e^x − 1, doubled back.</remarks>
    public static DoubleDouble Exp(DoubleDouble exponent)
    {
        if (exponent.High < -745)
        {
            return 0;
        }

        var powerOfTwo = Math.Round(exponent.High / LogOfTwo.High);
        var x = (exponent - (LogOfTwo * powerOfTwo)) * Math.ScaleB(1, -HalvingsOfExp);
        DoubleDouble less1 = 0;
        for (var k = TermsOfExp; k >= 1; k--)
        {
            less1 = x / k * (1 + less1);
        }

        for (var i = 0; i < HalvingsOfExp; i++)
        {
            less1 = less1 * (2 + less1);
        }

        var result = 1 + less1;
        return new(Math.ScaleB(result.High, (int)powerOfTwo), Math.ScaleB(result.Low, (int)powerOfTwo));
    }

    private static DoubleDouble Sum(double left, double right)
    {
        var high = left + right;
        var part = high - left;
        return new(high, (left - (high - part)) + (right - part));
    }

    private static DoubleDouble Renormalised(double high, double low)
    {
        var sum = high + low;
        return new(sum, low - (sum - high));
    }
}
