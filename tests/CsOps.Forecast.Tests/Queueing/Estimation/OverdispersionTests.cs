using CsOps.Forecast.Queueing.Estimation;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Queueing.Estimation;

public class OverdispersionTests
{
    /// <summary>8 and 12 about 10: Pearson's sum is 0.8 on one degree. 20 and 40 about 30: 6.67. The two cells have 7.47 on two degrees.</summary>
    [Fact]
    public void Ratio_and_moments_by_hand()
    {
        var found = Overdispersion.Of([8, 20, 12, 40], [1, 2, 1, 2])!;

        Assert.Equal((0.8 + (200 / 30.0)) / 2, found.Ratio, 1e-12);
        Assert.Equal(Math.Exp(-(0.8 + (200 / 30.0)) / 2), found.PoissonProbability, 1e-12);
        // Of the variances 8 and 200 less the means 10 and 30, over the squared means.
        Assert.Equal(((8 - 10) + (200 - 30)) / (100.0 + 900), found.ByMoments.Value, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    public void Variance_of_drawn_rates_is_found(double variance)
    {
        var random = new Random(8);
        var counts = new List<double>();
        var cells = new List<int>();
        for (var cell = 0; cell < 40; cell++)
        {
            for (var week = 0; week < 50; week++)
            {
                var rate = (5 + (2 * cell)) * (variance == 0 ? 1 : Gamma.Sample(random, 1 / variance, 1 / variance));
                counts.Add(Poisson.Sample(random, rate));
                cells.Add(cell);
            }
        }

        var found = Overdispersion.Of(counts.ToArray(), cells.ToArray())!;

        Assert.InRange(found.ByMoments.Value, (0.9 * variance) - 0.002, (1.1 * variance) + 0.002);
        Assert.InRange(found.ByLikelihood.Value, (0.9 * variance) - 0.002, (1.1 * variance) + 0.002);
        Assert.InRange(variance, found.ByMoments.Low - 1e-9, found.ByMoments.High);
        Assert.Equal(variance > 0, found.PoissonProbability < 0.001);
    }

    [Fact]
    public void Counts_that_say_nothing_have_no_scatter()
    {
        Assert.Null(Overdispersion.Of([3, 4], [1, 2]));
        Assert.Null(Overdispersion.Of([0, 0], [1, 1]));
        Assert.Throws<ArgumentException>(() => Overdispersion.Of([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Overdispersion.Of([-1], [1]));
    }
}
