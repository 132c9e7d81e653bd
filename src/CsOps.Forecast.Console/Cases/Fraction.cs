using System.Numerics;

namespace CsOps.Forecast.Console.Cases;

/// <summary>A rational number, in lowest terms with a bottom above 0. <c>default</c> is not valid.</summary>
internal readonly record struct Fraction
{
    public static readonly Fraction Zero = new(0, 1);

    public static readonly Fraction One = new(1, 1);

    public Fraction(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (Top, Bottom) = common.IsOne ? (top, bottom) : (top / common, bottom / common);
    }

    public BigInteger Top { get; }

    public BigInteger Bottom { get; }

    public bool IsNegative => Top.Sign < 0;

    public static implicit operator Fraction(BigInteger whole) => new(whole, 1);

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) => new((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator -(Fraction left, Fraction right) => new((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Top * right.Top, left.Bottom * right.Bottom);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Top * right.Bottom, left.Bottom * right.Top);

    public static bool operator <(Fraction left, Fraction right) => left.Top * right.Bottom < right.Top * left.Bottom;

    public static bool operator >(Fraction left, Fraction right) => right < left;

    public static Fraction Of(ExactAmount amount) => new(amount.Top, amount.Bottom);

    /// <summary>The smallest whole number that is not below it.</summary>
    public BigInteger Ceiling() => (Top + Bottom - 1 - (IsNegative ? Bottom - 1 : 0)) / Bottom;

    /// <summary>As it is written: <c>3/7</c>, and <c>1</c> where it is whole.</summary>
    public override string ToString() =>
        Bottom.IsOne ? Top.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Top}/{Bottom}");
}
