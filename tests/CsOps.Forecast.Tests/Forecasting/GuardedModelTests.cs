using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Tests.Forecasting;

public class GuardedModelTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, -50)]
    public void Forecast_below_zero_is_zero_where_the_series_never_is_below(bool isBelow, double expected)
    {
        var series = new ForecastSeries("calls", new double[] { 1, 2, isBelow ? -1 : 1, 2, 1, 2, 1, 2 }, TestSeries.UndatedCalendar(12, 2, 2));
        var forecast = new GuardedModel(new LevelModel("low", steps: 2, addend: -51.5)).Fit(series).Model!.Forecast(4);

        Assert.All([forecast.Mean, forecast.P50], values => Assert.All(values, value => Assert.Equal(expected, value)));
    }
}
