using System.Numerics;

namespace CsOps.Forecast.Console.Cases;

/// <summary>An amount of 0 or more, exactly as written: <c>12</c>, <c>0.75</c> or <c>210/79</c>. <c>default</c> is not valid.</summary>
internal readonly record struct ExactAmount(BigInteger Top, BigInteger Bottom)
{
    public const string Expected = "a number of 0 or more, such as 12, 0.75 or \"210/79\"";

    private const int MostDigits = 40;

    /// <summary>What a text says; null when it is not such an amount.</summary>
    public static ExactAmount? TryParse(string text) => text.Length > (2 * MostDigits) + 1 ? null : text.Split('/') switch
    {
        [var whole] => Decimal(whole),
        [var top, var bottom] when Decimal(top) is { } above && Decimal(bottom) is { Top.IsZero: false } below => above.Over(below),
        _ => null,
    };

    public ExactAmount Over(ExactAmount other) => new(Top * other.Bottom, Bottom * other.Top);

    public ExactAmount Times(ExactAmount other) => new(Top * other.Top, Bottom * other.Bottom);

    public ExactAmount Plus(ExactAmount other) => new((Top * other.Bottom) + (other.Top * Bottom), Bottom * other.Bottom);

    /// <summary>The nearest double or its neighbour, times a whole number.</summary>
    public double ToDouble(BigInteger scale)
    {
        var top = Top * scale;
        var whole = BigInteger.DivRem(top, Bottom, out var rest);
        return rest.IsZero ? (double)whole : Math.ScaleB((double)((top << 128) / Bottom), -128);
    }

    /// <summary>The least whole number, times which every amount is whole.</summary>
    public static BigInteger CommonBottom(IEnumerable<ExactAmount> amounts) => amounts
        .Select(amount => amount.Bottom / BigInteger.GreatestCommonDivisor(amount.Top, amount.Bottom))
        .Aggregate(BigInteger.One, (common, bottom) => common / BigInteger.GreatestCommonDivisor(common, bottom) * bottom);

    private static ExactAmount? Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) || value < 0)
        {
            return null;
        }

        var bottom = BigInteger.Pow(10, value.Scale);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new ExactAmount(((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0], bottom);
    }
}
