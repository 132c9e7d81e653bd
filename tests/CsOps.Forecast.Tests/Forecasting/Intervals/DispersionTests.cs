using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

public class DispersionTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 0.04)]
    [InlineData(0.001, 0.25)]
    [InlineData(30, 1)]
    public void Restore_of_a_stabilised_value_is_the_value(double linear, double square)
    {
        var dispersion = Dispersion.OfCounts(linear, square);

        Assert.All([0, 0.3, 1, 17, 2500.0], value => Assert.Equal(value, dispersion.Restore(dispersion.Stabilise(value)), 1e-8 * (1 + value)));
    }

    [Fact]
    public void Stabilise_of_pure_counting_noise_is_twice_the_square_root()
    {
        Assert.Equal(2 * Math.Sqrt(9), Dispersion.OfCounts(1, 0).Stabilise(9), 1e-12);
    }

    [Theory]
    [InlineData(1, 0.0225)]
    [InlineData(3, 0.1)]
    public void Stabilise_makes_one_standard_deviation_one(double linear, double square)
    {
        var dispersion = Dispersion.OfCounts(linear, square);
        var small = 1e-4 * dispersion.DeviationAt(50);

        var slope = (dispersion.Stabilise(50 + small) - dispersion.Stabilise(50)) / 1e-4;

        Assert.Equal(1, slope, 1e-3);
    }

    [Fact]
    public void Restore_below_any_count_is_zero()
    {
        Assert.Equal(0, Dispersion.OfCounts(1, 0.1).Restore(-3));
    }

    [Fact]
    public void Fit_of_overdispersed_counts_finds_both_constants()
    {
        const double Variation = 0.15;
        var values = TestSeries.Counts(28 * 500, 28, 5, 300, Variation, seed: 3);
        var levels = TestSeries.Clean(values.Length, 28, 5, 300);

        var found = DispersionFit.Of(levels, values, neverNegative: true);

        Assert.Equal(Variation, Math.Sqrt(found.Square), 0.03);
        Assert.InRange(found.Linear, 0.5, 2);
    }

    [Fact]
    public void Fit_of_a_series_that_can_be_negative_is_constant()
    {
        var random = new Random(1);
        double[] values = [.. Enumerable.Range(0, 5000).Select(_ => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 4))];

        var found = DispersionFit.Of(new double[values.Length], values, neverNegative: false);

        Assert.Equal(4, found.DeviationAt(-100), 0.4);
    }

    [Fact]
    public void Fit_of_nothing_that_scatters_is_none()
    {
        Assert.True(DispersionFit.Of([5, 5, 5], [5, 5, 5], neverNegative: true).IsNone);
    }
}
