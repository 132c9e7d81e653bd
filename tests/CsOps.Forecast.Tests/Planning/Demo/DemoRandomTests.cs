using CsOps.Forecast.Planning.Demo;

namespace CsOps.Forecast.Tests.Planning.Demo;

public class DemoRandomTests
{
    private const int Draws = 200_000;

    [Fact]
    public void Next_is_the_published_sequence_of_SplitMix64()
    {
        // Test vector of the SplitMix64 task at rosettacode.org, seed 1234567.
        var random = new DemoRandom(1234567);

        ulong[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], drawn);
    }

    [Fact]
    public void Exponential_has_mean_and_variance_one_and_the_right_tail()
    {
        var draws = Sample(r => r.Exponential());

        Assert.Equal(1, draws.Average(), 0.01);
        Assert.Equal(1, Variance(draws), 0.03);
        Assert.Equal(Math.Exp(-2), draws.Count(d => d > 2) / (double)Draws, 0.003);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(40)]
    public void Poisson_has_its_mean_as_mean_and_variance(double mean)
    {
        var draws = Sample(r => r.Poisson(mean), Draws / 10);

        // Five standard errors: √(mean/n), and mean·√(2/n) with the Poisson's own excess.
        Assert.Equal(mean, draws.Average(), 5 * Math.Sqrt(mean * 10 / Draws));
        Assert.Equal(mean, Variance(draws), 5 * Math.Sqrt(((2 * mean * mean) + mean) * 10 / Draws));
    }

    [Fact]
    public void Poisson_of_nothing_is_nothing()
    {
        Assert.Equal(0, new DemoRandom(1).Poisson(0));
    }

    [Fact]
    public void Gamma_has_mean_one_and_variance_one_over_its_shape()
    {
        var draws = Sample(r => r.Gamma(25), Draws / 10);

        Assert.Equal(1, draws.Average(), 0.01);
        Assert.Equal(0.04, Variance(draws), 0.004);
    }

    [Fact]
    public void Binomial_has_its_mean_and_stays_in_range()
    {
        var draws = Sample(r => r.Binomial(10, 0.3));

        Assert.Equal(3, draws.Average(), 0.02);
        Assert.Equal(2.1, Variance(draws), 0.05);
    }

    [Fact]
    public void Below_takes_every_value_and_no_other()
    {
        Assert.Equal([0, 1, 2], Sample(r => r.Below(3), 1000).Distinct().Order());
    }

    private static double[] Sample(Func<DemoRandom, double> draw, int count = Draws)
    {
        var random = new DemoRandom(42);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static double Variance(double[] draws)
    {
        var mean = draws.Average();
        return draws.Sum(d => (d - mean) * (d - mean)) / (draws.Length - 1);
    }
}
