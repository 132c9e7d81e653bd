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
        Assert.Equal(expected * Week, HistoryNeeds.Recent(Weeks(weeks), needed: 1).Length);

    [Fact]
    public void Recent_of_a_series_without_a_week_is_at_least_3000_steps() =>
        Assert.Equal(3000, HistoryNeeds.Recent(TestSeries.Of(new double[5000], 1, 1), needed: 1).Length);

    [Fact]
    public void Recent_is_as_long_as_the_model_asks_for() =>
        Assert.Equal(50 * Week, HistoryNeeds.Recent(Weeks(60), needed: 1, least: 50 * Week).Length);

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

    [Fact]
    public void Recent_of_a_series_that_was_next_to_not_observed_of_late_is_all_of_it()
    {
        var series = WithOneValueAfterAGap();

        Assert.Equal(series.Length, HistoryNeeds.Recent(series, needed: 2).Length);
        Assert.Equal(26 * Week, HistoryNeeds.Recent(series, needed: 1).Length);
    }

    /// <summary>One row with a date of a year later is enough for such a history.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Forecast_after_a_gap_longer_than_what_a_model_looks_at_is_of_the_usual_size(string name)
    {
        var series = WithOneValueAfterAGap();

        var fit = ForecastModels.BuiltIn.Find(name).Model!.Fit(series, TestContext.Current.CancellationToken);

        Assert.True(fit.Succeeded, fit.Failure?.Reason);
        Assert.InRange(fit.Model.Forecast(28).Mean.Average(), 50, 70);
    }

    public static TheoryData<string> Models => new("holt-winters", "ets", "theta", "ssa", "mstl", "arima", "local-mix");

    private static ForecastSeries WithOneValueAfterAGap()
    {
        var values = Weeks(60).Values.ToArray();
        values.AsSpan((20 * Week)..^1).Fill(double.NaN);
        var weights = new double[values.Length];
        Array.Fill(weights, 1);
        weights[^1] = 0.3;
        return TestSeries.Of(values, 28, 5, weights);
    }

    private static ForecastSeries Weeks(int weeks)
    {
        var random = new Random(weeks);
        return TestSeries.Of([.. Enumerable.Range(0, weeks * Week).Select(t => Math.Round((40 + (30 * Math.Sin(t % 28 / 9.0))) * (0.9 + (0.2 * random.NextDouble()))))], 28, 5);
    }
}
