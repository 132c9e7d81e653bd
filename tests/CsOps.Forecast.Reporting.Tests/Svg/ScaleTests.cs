using CsOps.Forecast.Reporting.Svg;

namespace CsOps.Forecast.Reporting.Tests.Svg;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, new double[] { 0, 1 })]
    [InlineData(double.NaN, new double[] { 0, 1 })]
    [InlineData(1, new double[] { 0, 0.5, 1 })]
    [InlineData(7, new double[] { 0, 2, 4, 6, 8 })]
    [InlineData(20, new double[] { 0, 5, 10, 15, 20 })]
    [InlineData(21, new double[] { 0, 10, 20, 30 })]
    [InlineData(1234, new double[] { 0, 500, 1000, 1500 })]
    public void UpTo_ends_at_the_first_round_step_above_the_maximum(double max, double[] expected)
    {
        Assert.Equal(expected, NiceTicks.UpTo(max, about: 4));
    }

    [Fact]
    public void UpTo_always_covers_the_maximum_with_few_ticks()
    {
        for (var max = 0.01; max < 1e6; max *= 1.17)
        {
            var ticks = NiceTicks.UpTo(max, about: 4);

            Assert.True(ticks[^1] >= max * (1 - 1e-9));
            Assert.InRange(ticks.Length, 3, 6);
        }
    }

    [Fact]
    public void LinearScale_maps_ends_to_ends_and_an_empty_domain_to_the_start()
    {
        var scale = new LinearScale(0, 10, 100, 0);

        Assert.Equal([100, 50, 0], [scale[0], scale[5], scale[10]]);
        Assert.Equal(7, new LinearScale(3, 3, 7, 9)[3]);
    }

    [Theory]
    [InlineData(1.26, "1.3")]
    [InlineData(-0.04, "0")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(12, "12")]
    public void Coordinate_has_a_point_and_one_decimal_at_most(double value, string expected)
    {
        using var culture = new CultureScope("da-DK");

        Assert.Equal(expected, Coordinate.Of(value));
    }
}
