using System.Runtime.InteropServices;
using CsOps.Forecast.Queueing.Distributions;
using MathNet.Numerics;

namespace CsOps.Forecast.Tests.Queueing.Distributions;

public class RandomStreamTests
{
    private const int Draws = 200_000;

    [Fact]
    public void Next_from_the_state_1_2_3_4_is_the_published_sequence()
    {
        // Test vector of the authors' C code, as the rand_xoshiro crate quotes it.
        var random = default(RandomStream);
        ((ReadOnlySpan<ulong>)[1, 2, 3, 4]).CopyTo(MemoryMarshal.Cast<RandomStream, ulong>(MemoryMarshal.CreateSpan(ref random, 1)));

        ulong[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        Assert.Equal([11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625], drawn);
    }

    [Fact]
    public void Stream_starts_with_four_numbers_of_SplitMix64()
    {
        // Test vector of the SplitMix64 task at rosettacode.org, seed 1234567.
        var random = new RandomStream(1234567);

        var state = MemoryMarshal.Cast<RandomStream, ulong>(MemoryMarshal.CreateSpan(ref random, 1)).ToArray();

        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431], state);
    }

    [Fact]
    public void Child_of_near_seeds_and_numbers_is_never_the_same()
    {
        var children =
            from seed in Enumerable.Range(0, 100)
            from number in Enumerable.Range(0, 100)
            select RandomStream.Child((ulong)seed, (ulong)number);

        Assert.Equal(10_000, children.Distinct().Count());
    }

    [Fact]
    public void Streams_of_neighbouring_children_are_uncorrelated()
    {
        var first = new RandomStream(RandomStream.Child(5, 0));
        var second = new RandomStream(RandomStream.Child(5, 1));
        var product = 0.0;

        for (var i = 0; i < Draws; i++)
        {
            product += (first.Uniform() - 0.5) * (second.Uniform() - 0.5);
        }

        // The standard error of the mean product of two independent uniforms is 1/(12 √n).
        Assert.Equal(0, product / Draws, 5 / (12 * Math.Sqrt(Draws)));
    }

    [Fact]
    public void Uniform_is_even_and_never_0_or_1()
    {
        var draws = Sample((ref RandomStream r) => r.Uniform());

        Assert.InRange(Sampled.Distance(draws, x => x), 0, 2.2);
        Assert.All([draws.Min(), draws.Max()], d => Assert.InRange(d, double.Epsilon, 1 - 1e-17));
    }

    [Fact]
    public void Exponential_has_its_law_and_its_tail()
    {
        var draws = Sample((ref RandomStream r) => r.Exponential());

        Assert.InRange(Sampled.Distance(draws, x => -Math.Exp(-x) + 1), 0, 2.2);
        AssertShareAbove(draws, Ziggurat.ExponentialTail, Math.Exp(-Ziggurat.ExponentialTail));
        Assert.Equal(1, draws.Average(), 5 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Normal_has_its_law_and_its_tails()
    {
        var draws = Sample((ref RandomStream r) => r.Normal());

        Assert.InRange(Sampled.Distance(draws, x => SpecialFunctions.Erfc(-x / Math.Sqrt(2)) / 2), 0, 2.2);
        AssertShareAbove([.. draws.Select(Math.Abs)], 3, SpecialFunctions.Erfc(3 / Math.Sqrt(2)));
        Assert.Equal(3, draws.Average(x => x * x * x * x), 5 * Math.Sqrt(96.0 / Draws));
    }

    [Fact]
    public void Normal_beyond_the_last_layer_has_the_tail_of_the_normal()
    {
        var random = new RandomStream(11);
        var beyond = new List<double>();

        for (var i = 0; i < 10_000_000; i++)
        {
            var draw = Math.Abs(random.Normal());
            if (draw > Ziggurat.NormalTail)
            {
                beyond.Add(draw);
            }
        }

        var whole = SpecialFunctions.Erfc(Ziggurat.NormalTail / Math.Sqrt(2));
        Assert.Equal(whole * 1e7, beyond.Count, 5 * Math.Sqrt(whole * 1e7));
        Assert.InRange(Sampled.Distance([.. beyond], x => 1 - (SpecialFunctions.Erfc(x / Math.Sqrt(2)) / whole)), 0, 2.2);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void Gamma_has_its_law(double shape)
    {
        var draws = Sample((ref RandomStream r) => r.Gamma(shape), Draws / 4);

        Assert.InRange(Sampled.Distance(draws, x => SpecialFunctions.GammaLowerRegularized(shape, x)), 0, 2.2);
    }

    private delegate double Drawn(ref RandomStream random);

    private static double[] Sample(Drawn draw, int count = Draws)
    {
        var random = new RandomStream(42);
        var draws = new double[count];
        foreach (ref var place in draws.AsSpan())
        {
            place = draw(ref random);
        }

        return draws;
    }

    private static void AssertShareAbove(double[] draws, double limit, double expected) =>
        Assert.Equal(expected, draws.Count(d => d > limit) / (double)draws.Length, 5 * Math.Sqrt(expected / draws.Length));
}
