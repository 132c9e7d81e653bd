using CsOps.Forecast.Forecasting.SeasonalTrend;

namespace CsOps.Forecast.Tests.Forecasting.SeasonalTrend;

public class MstlModelTests
{
    private const int Slots = 6;
    private const int Days = 7;

    [Fact]
    public void Forecast_of_a_season_without_noise_goes_on_with_it()
    {
        var values = TestSeries.Clean(12 * Slots * Days, Slots, Days, 50);
        var truth = TestSeries.Clean(14 * Slots * Days, Slots, Days, 50)[^(2 * Slots * Days)..];

        var forecast = new MstlModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(truth.Length);

        Assert.All(truth.Zip(forecast.P50), pair => Assert.Equal(pair.First, pair.Second, 0.01 * pair.First));
    }

    [Fact]
    public void Forecast_follows_a_season_that_grows()
    {
        double Value(int step) => TestSeries.MeanAt(step, Slots, Days, 50) * (step % Slots == 2 ? 1 + (step / 200.0) : 1);
        var length = 16 * Slots * Days;
        double[] values = [.. Enumerable.Range(0, length).Select(Value)];

        var forecast = new MstlModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots);

        Assert.Equal(Value(length + 2), forecast.P50[2], 0.1 * Value(length + 2));
    }

    [Fact]
    public void Fit_says_seasons_and_smoothing()
    {
        var values = TestSeries.Counts(12 * Slots * Days, Slots, Days, 50, 0.1, seed: 3);

        var explanation = new MstlModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Explanation;

        Assert.StartsWith("Seasons of 6 and 42 steps by STL; the rest smoothed with α 0.", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Smoothing_of_a_level_that_jumps_about_is_slow_and_of_a_walk_is_fast()
    {
        var random = new Random(5);
        double[] noise = [.. Enumerable.Range(0, 300).Select(_ => random.NextDouble())];
        var walk = noise.ToArray();
        for (var t = 1; t < walk.Length; t++)
        {
            walk[t] += walk[t - 1] - 0.5;
        }

        Assert.InRange(LevelSmoothing.Of(noise, 5).Constant, 0.001, 0.05);
        Assert.InRange(LevelSmoothing.Of(walk, 5).Constant, 0.2, 0.34);
    }
}
