using System.Numerics;

namespace CsOps.Forecast.Tests.Queueing;

/// <summary>An exact fraction: the closed forms of Erlang without any rounding.</summary>
internal readonly record struct Rational(BigInteger Over, BigInteger Under)
{
    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational left, Rational right) => new((left.Over * right.Under) + (right.Over * left.Under), left.Under * right.Under);

    public static Rational operator -(Rational left, Rational right) => new((left.Over * right.Under) - (right.Over * left.Under), left.Under * right.Under);

    public static Rational operator *(Rational left, Rational right) => new(left.Over * right.Over, left.Under * right.Under);

    public static Rational operator /(Rational left, Rational right) => new(left.Over * right.Under, left.Under * right.Over);

    /// <summary>The double's value, exactly.</summary>
    public static Rational Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var fraction = bits & 0xfffffffffffff;
        var significand = exponent == 0 ? fraction : fraction | (1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        var whole = new BigInteger(bits < 0 ? -significand : significand);
        return power >= 0 ? new(whole << power, 1) : new(whole, BigInteger.One << -power);
    }

    /// <summary>Erlang B: (aⁿ/n!) / Σ_{k≤n} aᵏ/k!, as it is defined.</summary>
    public static Rational ErlangB(int agents, Rational load) => Term(agents, load) / Sum(agents, load);

    /// <summary>Erlang C: (aⁿ/n! · n/(n − a)) / (Σ_{k&lt;n} aᵏ/k! + aⁿ/n! · n/(n − a)), as it is defined.</summary>
    public static Rational ErlangC(int agents, Rational load)
    {
        var waiting = Term(agents, load) * agents / (agents - load);
        return waiting / (Sum(agents - 1, load) + waiting);
    }

    /// <summary>aⁿ/n!.</summary>
    private static Rational Term(int agents, Rational load) =>
        Enumerable.Range(1, agents).Aggregate((Rational)1, (term, k) => term * load / k);

    /// <summary>Σ aᵏ/k! for k up to n, by Horner's scheme: 1 + a/1 · (1 + a/2 · (1 + …)).</summary>
    private static Rational Sum(int agents, Rational load) =>
        Enumerable.Range(1, agents).Reverse().Aggregate((Rational)1, (sum, k) => 1 + (load / k * sum));

    public double ToDouble()
    {
        // 80 bits of the quotient are more than a double keeps.
        var shift = 80 + (int)Under.GetBitLength() - (int)BigInteger.Abs(Over).GetBitLength();
        var quotient = shift >= 0 ? (Over << shift) / Under : Over / (Under << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    public double ToDoubleOrZero() => Over.IsZero ? 0 : ToDouble();

    public bool IsAtLeast(Rational other) => Over * other.Under >= other.Over * Under;
}
