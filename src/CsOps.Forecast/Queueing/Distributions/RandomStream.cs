using System.Numerics;
using System.Runtime.CompilerServices;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>One of 2⁶⁴ streams of random numbers: xoshiro256**, started by SplitMix64 from a seed.</summary>
/// <remarks>
/// D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software 47 (2021); the
/// start as they advise, by G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators" (2014). Streams start at
/// unrelated places of a period of 2²⁵⁶ − 1, so that a million streams of 2⁵⁰ draws overlap with a probability below 10⁻⁴⁵. A mutable struct: pass it
/// by reference; a copy repeats its draws. <c>default</c> is not a stream.
/// </remarks>
internal struct RandomStream
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The stream of <paramref name="seed"/>; near seeds give unrelated streams.</summary>
    public RandomStream(ulong seed)
    {
        var start = new SplitMix64(seed);
        _a = start.Next();
        _b = start.Next();
        _c = start.Next();
        _d = start.Next();
    }

    /// <summary>A seed made of another and the number of one of its children: unrelated for every pair.</summary>
    public static ulong Child(ulong seed, ulong number) =>
        SplitMix64.Mix(SplitMix64.Mix(seed + SplitMix64.GoldenGamma) + (number * SplitMix64.GoldenGamma) + SplitMix64.GoldenGamma);

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number in (0, 1): the middle of one of 2⁵³ even steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>An exponential draw of mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponential() => Ziggurat.Exponential(ref this);

    /// <summary>A normal draw of mean 0 and deviation 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Normal() => Ziggurat.Normal(ref this);

    /// <summary>A gamma draw of the shape and of scale 1.</summary>
    /// <remarks>G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on Mathematical Software 26 (2000).</remarks>
    public double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v *= v * v;
            if (Math.Log(Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }
}
