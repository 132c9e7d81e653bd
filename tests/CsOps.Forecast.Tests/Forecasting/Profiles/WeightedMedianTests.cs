using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Profiles;

public class WeightedMedianTests
{
    [Theory]
    [InlineData(new double[] { 3 }, new double[] { 0.2 }, 3)]
    [InlineData(new double[] { 9, 1, 5 }, new double[] { 1, 1, 1 }, 5)]
    [InlineData(new double[] { 9, 1, 5, 7 }, new double[] { 1, 1, 1, 1 }, 6)]
    [InlineData(new double[] { 9, 1, 5 }, new double[] { 3, 1, 1 }, 9)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 0.1, 0.1, 0.2 }, 2.5)]
    public void Of_has_half_the_weight_on_either_side(double[] values, double[] weights, double expected)
    {
        Assert.Equal(expected, WeightedMedian.Of(values, weights), 1e-12);
    }

    [Fact]
    public void Of_nothing_is_NaN()
    {
        Assert.Equal(double.NaN, WeightedMedian.Of([], []));
    }
}
