using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intermittent;

namespace CsOps.Forecast.Tests.Forecasting.Intermittent;

public class IntermittentModelTests
{
    private const int Slots = 12;
    private const int Days = 7;

    public static TheoryData<string> Both => ["croston", "tsb"];

    [Theory]
    [MemberData(nameof(Both))]
    public void Week_of_a_thin_queue_is_forecast_near_its_mean_with_whole_quantiles(string name)
    {
        var series = Thin(perWeek: 3, weeks: 60, seed: 4);

        var forecast = Model(name).Fit(series).Model!.Forecast(Slots * Days);

        Assert.InRange(forecast.Mean.Sum(), 1.5, 5);
        Assert.All(SeriesForecast.Levels.SelectMany((_, level) => forecast.Quantile(level)), value => Assert.Equal(Math.Round(value), value));
        Assert.All(forecast.P50, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Queue_that_died_is_forecast_to_end_by_tsb_and_to_go_on_by_croston()
    {
        double[] values = [.. Thin(perWeek: 6, weeks: 40, seed: 1).Values, .. new double[20 * Slots * Days]];
        var series = TestSeries.Of(values, Slots, Days);

        var croston = Model("croston").Fit(series).Model!.Forecast(Slots * Days).Mean.Sum();
        var tsb = Model("tsb").Fit(series).Model!.Forecast(Slots * Days).Mean.Sum();

        Assert.InRange(tsb, 0, 0.5);
        Assert.InRange(croston, 2, 10);
    }

    [Fact]
    public void Constants_outside_their_range_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrostonModel(new CrostonOptions { Smoothing = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TsbModel(new TsbOptions { ChanceSmoothing = 1.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TsbModel(new TsbOptions { SizeSmoothing = double.NaN }));
    }

    [Fact]
    public void Given_constants_are_taken()
    {
        var series = Thin(perWeek: 3, weeks: 20, seed: 2);

        Assert.Contains("0.15", new CrostonModel(new CrostonOptions { Smoothing = 0.15 }).Fit(series).Model!.Explanation, StringComparison.Ordinal);
        Assert.Contains("0.25", new TsbModel(new TsbOptions { SizeSmoothing = 0.25 }).Fit(series).Model!.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Negative_values_are_refused(string name)
    {
        double[] values = [.. Enumerable.Repeat(-1.0, 200)];

        Assert.Contains("needs counts", Model(name).Fit(TestSeries.Of(values, 4, 5)).Failure!.Reason, StringComparison.Ordinal);
    }

    private static IForecastModel Model(string name) => name == "tsb" ? new TsbModel() : new CrostonModel();

    private static ForecastSeries Thin(double perWeek, int weeks, int seed)
    {
        var steps = weeks * Slots * Days;
        var size = perWeek / (TestSeries.Clean(Slots * Days, Slots, Days, 1).Sum());
        return TestSeries.Of(TestSeries.Counts(steps, Slots, Days, size, 0.2, seed), Slots, Days);
    }
}
