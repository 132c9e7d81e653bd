using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Ets;

namespace CsOps.Forecast.Tests.Forecasting.Ets;

public class EtsModelTests
{
    [Fact]
    public void Fit_of_a_queue_with_quiet_nights_adds_its_errors()
    {
        double[] values = [.. TestSeries.Counts(10 * 48, 48, 1, 20, 0.1, seed: 2).Select((value, step) => step % 48 < 12 ? 0 : value)];

        var explanation = FitOf(values, 48, 1).Explanation;

        Assert.Matches("^Exponential smoothing A(N|A|Ad)A: .*, a season of 48 steps; AICc ", explanation);
    }

    [Fact]
    public void Season_is_the_week_where_weekdays_differ_and_the_day_where_they_do_not()
    {
        double[] alike = [.. Enumerable.Range(0, 10 * 28).Select(step => TestSeries.MeanAt(step % 4, 4, 7, 100) + (step * 7 % 5))];

        Assert.Contains("a season of 28 steps", FitOf(TestSeries.Counts(10 * 28, 4, 7, 100, 0.05, seed: 1), 4, 7).Explanation, StringComparison.Ordinal);
        Assert.Contains("a season of 4 steps", FitOf(alike, 4, 7).Explanation, StringComparison.Ordinal);
    }

    /// <summary>Six weeks of half-hours round the clock; a tenth of the values and two days are missing.</summary>
    [Fact]
    public void Forecast_of_a_week_of_336_steps_with_gaps_is_near_the_truth()
    {
        const int Week = 336;
        var values = TestSeries.Counts(6 * Week, 48, 7, 100, 0.1, seed: 8);
        for (var step = 0; step < values.Length; step += 10)
        {
            values[step] = double.NaN;
        }

        values.AsSpan(800, 96).Fill(double.NaN);
        var truth = TestSeries.Clean(Week, 48, 7, 100);

        var forecast = FitOf(values, 48, 7).Forecast(Week);

        Assert.InRange(forecast.P50.Zip(truth, (a, b) => Math.Abs(a - b)).Sum() / truth.Sum(), 0, 0.08);
    }

    [Fact]
    public void Forecast_follows_a_lasting_trend()
    {
        var random = new Random(5);
        double[] values = [.. Enumerable.Range(0, 80).Select(step => 100 + (2.0 * step) + random.Next(-4, 5))];

        var forecast = FitOf(values, 1, 1).Forecast(4);

        Assert.Equal(100 + (2 * 83), forecast.P50[3], 8.0);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-60.0)]
    public void Intervals_of_the_model_hold_four_fifths_and_rise(double shift)
    {
        var (inside, count) = (0.0, 0.0);
        for (var seed = 1; seed <= 5; seed++)
        {
            double[] values = [.. TestSeries.Counts(12 * 28, 4, 7, 100, 0.05, seed).Select(value => value + shift)];
            var forecast = FitOf(values[..^28], 4, 7, EtsIntervals.Model).Forecast(28);
            for (var step = 0; step < 28; step++)
            {
                inside += values[^(28 - step)] >= forecast.P10[step] && values[^(28 - step)] <= forecast.P90[step] ? 1 : 0;
                count++;
                Assert.True(forecast.P025[step] <= forecast.P10[step] && forecast.P10[step] <= forecast.P50[step]);
                Assert.True(forecast.P50[step] <= forecast.P90[step] && forecast.P90[step] <= forecast.P975[step]);
            }
        }

        Assert.InRange(inside / count, 0.7, 0.9);
    }

    [Fact]
    public void Drawn_intervals_are_the_same_every_time_and_have_the_path_as_their_middle()
    {
        var values = TestSeries.Counts(12 * 28, 4, 7, 100, 0.2, seed: 6);

        var (drawn, again) = (FitOf(values, 4, 7, EtsIntervals.Model), FitOf(values, 4, 7, EtsIntervals.Model).Forecast(28));

        Assert.StartsWith("Exponential smoothing M", drawn.Explanation, StringComparison.Ordinal);
        Assert.Equal(again.P975, drawn.Forecast(28).P975);
        Assert.Equal(FitOf(values, 4, 7).Forecast(28).P50, again.P50);
    }

    private static FittedModel FitOf(double[] values, int slots, int days, EtsIntervals intervals = EtsIntervals.PastErrors) =>
        new EtsModel(new EtsOptions { Intervals = intervals }).Fit(TestSeries.Of(values, slots, days)).Model!;
}
