namespace CsOps.Forecast.Planning.Demo;

/// <summary>The demo centre's random numbers: SplitMix64, with draws made of comparisons, additions and products alone.</summary>
/// <remarks>
/// No logarithm, exponential or root is taken, so a draw is the same to the last bit on every processor and runtime, and so are the files.
/// Exponential draws: von Neumann, "Various techniques used in connection with random digits" (1951).
/// </remarks>
internal sealed class DemoRandom(ulong seed)
{
    private SplitMix64 _random = new(seed);

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => _random.Next();

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform() => _random.Uniform();

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>An exponential draw of mean 1.</summary>
    /// <remarks>A run of falling uniforms from u has odd length with probability e⁻ᵘ; each failure moves the draw one unit on.</remarks>
    public double Exponential()
    {
        for (var whole = 0; ; whole++)
        {
            var first = Uniform();
            var length = 1;
            for (double last = first, next = Uniform(); next < last; next = Uniform())
            {
                last = next;
                length++;
            }

            if (length % 2 == 1)
            {
                return whole + first;
            }
        }
    }

    /// <summary>A gamma draw of whole <paramref name="shape"/> and mean 1: its standard deviation is 1/√shape.</summary>
    public double Gamma(int shape)
    {
        var sum = 0.0;
        for (var i = 0; i < shape; i++)
        {
            sum += Exponential();
        }

        return sum / shape;
    }

    /// <summary>A Poisson draw: the arrivals of a unit-rate process in a time of <paramref name="mean"/>. Cost O(mean).</summary>
    public int Poisson(double mean)
    {
        var count = 0;
        for (var time = Exponential(); time < mean; time += Exponential())
        {
            count++;
        }

        return count;
    }

    /// <summary>How many of <paramref name="count"/> happen, each with <paramref name="probability"/>.</summary>
    public int Binomial(int count, double probability)
    {
        var happened = 0;
        for (var i = 0; i < count; i++)
        {
            happened += Uniform() < probability ? 1 : 0;
        }

        return happened;
    }
}
