using CsOps.Forecast.Forecasting.ExponentialSmoothing;

namespace CsOps.Forecast.Tests.Forecasting.ExponentialSmoothing;

public class HoltWintersModelTests
{
    private const int Slots = 6;
    private const int Days = 5;

    [Fact]
    public void Forecast_of_a_noise_free_season_is_the_season()
    {
        var values = TestSeries.Clean(Slots * Days * 8, Slots, Days, 100);

        var forecast = new HoltWintersModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots * Days);

        Assert.All(values[..(Slots * Days)].Zip(forecast.P50), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Forecast_follows_growth_when_the_trend_is_linear()
    {
        double[] values = [.. Enumerable.Range(0, 300).Select(t => 100 + (0.5 * t) + (10 * (t % Slots)))];
        var model = new HoltWintersModel(new HoltWintersOptions { Trend = SmoothingTrend.Linear, Season = SmoothingSeason.Additive });

        var forecast = model.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(30);

        Assert.Equal(100 + (0.5 * 329) + (10 * (329 % Slots)), forecast.P50[29], 15.0);
        Assert.True(forecast.P50[29] > values[299 - Slots + 1 + (29 % Slots)]);
    }

    [Fact]
    public void Forecast_after_a_lasting_change_of_level_follows_it()
    {
        var values = TestSeries.Clean(Slots * Days * 12, Slots, Days, 100);
        for (var t = Slots * Days * 10; t < values.Length; t++)
        {
            values[t] *= 2;
        }

        var model = new HoltWintersModel(new HoltWintersOptions { Parameters = new SmoothingParameters { Level = 0.2 } });
        var forecast = model.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots * Days);

        Assert.InRange(forecast.P50.Sum() / values[..(Slots * Days)].Sum(), 1.6, 2.1);
    }

    [Theory]
    [InlineData(-0.1, 0, 0, 1)]
    [InlineData(0.5, 0.6, 0, 1)]
    [InlineData(0.5, 0, 0.6, 1)]
    [InlineData(0.5, 0, 0, 0)]
    [InlineData(double.NaN, 0, 0, 1)]
    public void New_with_a_parameter_out_of_range_throws(double level, double slope, double season, double damping)
    {
        var parameters = new SmoothingParameters { Level = level, Slope = slope, Season = season, Damping = damping };

        Assert.Throws<ArgumentException>(() => new HoltWintersModel(new HoltWintersOptions { Parameters = parameters }));
    }

    [Fact]
    public void Fit_of_less_than_two_weeks_says_what_was_found_and_needed()
    {
        var result = new HoltWintersModel().Fit(TestSeries.Of(TestSeries.Clean(59, Slots, Days, 10), Slots, Days));

        Assert.Equal("The history has 59 values observed; at least 60 values are needed.", result.Failure!.Reason);
    }

    [Fact]
    public void Explanation_names_the_form_and_the_parameters()
    {
        var values = TestSeries.Counts(Slots * Days * 8, Slots, Days, 50, 0.1, seed: 1);

        var explanation = new HoltWintersModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Explanation;

        Assert.Matches("^Exponential smoothing with (no|a damped) trend and (an additive|a multiplicative) season: α [0-9.]+, β [0-9.]+, γ [0-9.]+, φ [0-9.]+\\.$", explanation);
    }
}
