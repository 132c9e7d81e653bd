namespace CsOps.Forecast;

/// <summary>The small generator that starts others, orders by chance and draws the demo: the same numbers on every machine and in every language.</summary>
/// <remarks>
/// G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators" (2014). Period 2⁶⁴, each number once. A mutable struct: a copy
/// repeats its draws. <c>default</c> is the generator of seed 0.
/// </remarks>
internal struct SplitMix64(ulong seed)
{
    /// <summary>The step between states: 2⁶⁴ over the golden ratio, made odd.</summary>
    public const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Spreads near numbers far apart: a bijection of 64 bits, the finaliser of the generator.</summary>
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(unchecked(_state += GoldenGamma));

    /// <summary>A whole number from 0 to below <paramref name="count"/>, of 1 to 2³¹ − 1; off evenness by less than 2⁻³² × count.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>Puts items in an order by chance.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));
}
