using CsOps.Forecast.Forecasting.Intervals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

public class QuantileDistributionTests
{
    private static readonly double[] Levels = [0.025, 0.1, 0.5, 0.9, 0.975];

    [Theory]
    [InlineData(10)]
    [InlineData(75)]
    [InlineData(98.5)]
    [InlineData(100)]
    [InlineData(113)]
    [InlineData(160)]
    public void Cumulative_of_a_normal_distribution_is_exact(double value)
    {
        var quantiles = Levels.Select(level => Normal.InvCDF(100, 20, level)).ToArray();

        var probability = new QuantileDistribution(quantiles).Cumulative(value);

        Assert.Equal(Normal.CDF(100, 20, value), probability, 1e-12);
    }

    [Fact]
    public void Cumulative_at_a_quantile_is_its_level()
    {
        double[] quantiles = [1, 2, 5, 11, 30];

        for (var i = 0; i < quantiles.Length; i++)
        {
            Assert.Equal(Levels[i], new QuantileDistribution(quantiles).Cumulative(quantiles[i]), 1e-12);
        }
    }

    [Fact]
    public void Cumulative_never_falls()
    {
        double[] quantiles = [0, 0, 5, 5, 9];
        var values = Enumerable.Range(-20, 400).Select(i => i / 10.0);

        var probabilities = values.Select(value => new QuantileDistribution(quantiles).Cumulative(value)).ToList();

        Assert.Equal(probabilities.Order(), probabilities);
        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Fact]
    public void Cumulative_at_a_lump_holds_all_of_it()
    {
        double[] quantiles = [0, 0, 0, 4, 9];

        Assert.Equal(0.5, new QuantileDistribution(quantiles).Cumulative(0), 1e-12);
    }

    [Fact]
    public void Cumulative_of_a_certain_value_is_a_step()
    {
        double[] quantiles = [7, 7, 7, 7, 7];

        Assert.Equal(0, new QuantileDistribution(quantiles).Cumulative(6.999));
        Assert.Equal(1, new QuantileDistribution(quantiles).Cumulative(7));
        Assert.Equal(1, new QuantileDistribution(quantiles).Cumulative(7.001));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.025)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void Quantile_of_a_normal_distribution_is_exact(double probability)
    {
        var quantiles = Levels.Select(level => Normal.InvCDF(100, 20, level)).ToArray();

        var value = new QuantileDistribution(quantiles).Quantile(probability);

        Assert.Equal(Normal.InvCDF(100, 20, probability), value, 1e-10);
    }

    [Fact]
    public void Quantile_is_the_least_value_with_that_probability()
    {
        double[][] cases = [[1, 2, 5, 11, 30], [0, 0, 0, 4, 9], [0, 0, 5, 5, 9], [7, 7, 7, 7, 7], [3, 4, 4, 4, 4]];

        foreach (var quantiles in cases)
        {
            foreach (var probability in Enumerable.Range(1, 99).Select(i => (i - 0.5) / 100))
            {
                var value = new QuantileDistribution(quantiles).Quantile(probability);

                Assert.True(new QuantileDistribution(quantiles).Cumulative(value + 1e-9) >= probability - 1e-12);
                Assert.True(new QuantileDistribution(quantiles).Cumulative(value - 1e-6) <= probability + 1e-12);
            }
        }
    }
}
