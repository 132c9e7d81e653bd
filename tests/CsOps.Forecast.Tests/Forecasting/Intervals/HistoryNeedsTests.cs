using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

public class HistoryNeedsTests
{
    private const int Week = 140;

    [Theory]
    [InlineData(20, 20)]
    [InlineData(26, 26)]
    [InlineData(60, 26)]
    public void Recent_is_at_most_26_weeks(int weeks, int expected) =>
        Assert.Equal(expected * Week, HistoryNeeds.Recent(Weeks(weeks)).Length);

    [Fact]
    public void Recent_of_a_series_without_a_week_is_at_least_3000_steps() =>
        Assert.Equal(3000, HistoryNeeds.Recent(TestSeries.Of(new double[5000], 1, 1)).Length);

    [Fact]
    public void Recent_is_as_long_as_the_model_asks_for() =>
        Assert.Equal(50 * Week, HistoryNeeds.Recent(Weeks(60), least: 50 * Week).Length);

    [Theory]
    [InlineData("holt-winters")]
    [InlineData("ets")]
    [InlineData("theta")]
    [InlineData("ssa")]
    public void Forecast_of_a_costly_model_is_moved_by_nothing_older_and_says_so(string name)
    {
        var model = ForecastModels.BuiltIn.Find(name).Model!;

        var whole = model.Fit(Weeks(30), TestContext.Current.CancellationToken).Model!;
        var recent = model.Fit(Weeks(30).Last(26 * Week), TestContext.Current.CancellationToken).Model!;

        Assert.Equal(recent.Forecast(20).P50, whole.Forecast(20).P50);
        Assert.Equal(recent.Explanation + " Learned from the last 3640 of 4200 steps.", whole.Explanation);
    }

    private static ForecastSeries Weeks(int weeks)
    {
        var random = new Random(weeks);
        return TestSeries.Of([.. Enumerable.Range(0, weeks * Week).Select(t => Math.Round((40 + (30 * Math.Sin(t % 28 / 9.0))) * (0.9 + (0.2 * random.NextDouble()))))], 28, 5);
    }
}
