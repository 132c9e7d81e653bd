namespace CsOps.Forecast.MLNet.Tests;

public class SsaBandTests
{
    [Fact]
    public void ToForecast_of_a_band_at_95_per_cent_has_the_quantiles_of_its_normal_distribution()
    {
        var band = new SsaBand([100], [100 - 19.59964f], [100 + 19.59964f]); // Standard deviation 10.

        var forecast = band.ToForecast(neverNegative: false);

        Assert.Equal(100, forecast.Mean[0]);
        Assert.Equal(100, forecast.P50[0]);
        Assert.Equal(80.40036, forecast.P025[0], 4);
        Assert.Equal(87.18448, forecast.P10[0], 4);
        Assert.Equal(112.81552, forecast.P90[0], 4);
        Assert.Equal(119.59964, forecast.P975[0], 4);
    }

    [Fact]
    public void ToForecast_when_history_is_never_negative_clips_at_zero()
    {
        var forecast = new SsaBand([-3, 2], [-9, -4], [3, 8]).ToForecast(neverNegative: true);

        Assert.Equal([0, 2], forecast.Mean);
        Assert.Equal([0, 0], forecast.P025);
        Assert.Equal([3, 8], forecast.P975);
    }

    [Fact]
    public void ToForecast_when_history_may_be_negative_clips_nothing()
    {
        Assert.Equal([-9], new SsaBand([-3], [-9], [3]).ToForecast(neverNegative: false).P025);
    }

    [Theory]
    [InlineData(20, 0, 10)]
    [InlineData(-20, 0, 10)]
    [InlineData(5, 10, 0)]
    public void ToForecast_of_a_point_outside_its_band_keeps_the_quantiles_in_order(float point, float lower, float upper)
    {
        var forecast = new SsaBand([point], [lower], [upper]).ToForecast(neverNegative: false);

        double[] quantiles = [forecast.P025[0], forecast.P10[0], forecast.P50[0], forecast.P90[0], forecast.P975[0]];
        Assert.Equal(quantiles.Order(), quantiles);
    }

    [Fact]
    public void IsFinite_with_a_number_that_is_not_is_false()
    {
        Assert.True(new SsaBand([1], [0], [2]).IsFinite);
        Assert.False(new SsaBand([float.NaN], [0], [2]).IsFinite);
        Assert.False(new SsaBand([1], [0], [float.PositiveInfinity]).IsFinite);
    }
}
