namespace CsOps.Forecast.Benchmarks;

/// <summary>Steele, Lea and Flood's generator (2014): the same numbers on every machine and in every language.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble()
    {
        _state += 0x9e3779b97f4a7c15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
