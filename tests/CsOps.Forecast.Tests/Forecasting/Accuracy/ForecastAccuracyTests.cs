using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Accuracy;

public class ForecastAccuracyTests
{
    [Fact]
    public void Of_a_known_forecast_gives_the_scores_worked_out_by_hand()
    {
        var forecast = LevelModel.Constant(10, horizon: 4, spread: 2);

        var scores = ForecastAccuracy.Of([8, 11, 15, 6], forecast, seasonalNaiveError: 4);

        // |errors| 2, 1, 5, 4 over 40; mean − y sums to 0; inside [8, 12]: two; inside [6, 14]: three (ends count).
        Assert.Equal(12.0 / 40, scores.Wape, 12);
        Assert.Equal(0, scores.Bias, 12);
        Assert.Equal(3.0 / 4, scores.Mase, 12);
        Assert.Equal((0.5, 0.75, 4), (scores.Coverage80, scores.Coverage95, scores.Count));
    }

    [Fact]
    public void Of_one_step_gives_the_doubled_pinball_loss_over_five_quantiles()
    {
        var forecast = LevelModel.Constant(10, 1, spread: 2);

        var scores = ForecastAccuracy.Of([15], forecast, double.NaN);

        // y − q = 9, 7, 5, 3, 1 at the levels .025, .1, .5, .9, .975.
        var sum = 2 * ((0.025 * 9) + (0.1 * 7) + (0.5 * 5) + (0.9 * 3) + (0.975 * 1));
        Assert.Equal(sum / 5 / 15, scores.Pinball, 12);
        Assert.True(double.IsNaN(scores.Mase));
    }

    [Fact]
    public void Of_too_many_forecast_has_a_positive_bias()
    {
        var scores = ForecastAccuracy.Of([8, 8], LevelModel.Constant(10, 2), 1);

        Assert.Equal(0.25, scores.Bias, 12);
    }

    [Fact]
    public void Of_steps_not_observed_are_not_scored()
    {
        var forecast = LevelModel.Constant(10, 3);

        var scores = ForecastAccuracy.Of([12, double.NaN, double.NaN], forecast, 1);

        Assert.Equal(ForecastAccuracy.Of([12], forecast, 1), scores);
    }

    [Fact]
    public void Of_nothing_observed_is_nan_with_a_count_of_zero()
    {
        var scores = ForecastAccuracy.Of([double.NaN], LevelModel.Constant(10, 1), 1);

        Assert.Equal(0, scores.Count);
        Assert.All([scores.Wape, scores.Bias, scores.Mase, scores.Pinball, scores.Coverage80, scores.Coverage95], s => Assert.Equal(double.NaN, s));
    }

    [Fact]
    public void Of_only_zeros_has_coverage_but_no_relative_error()
    {
        var scores = ForecastAccuracy.Of([0, 0], LevelModel.Constant(1, 2), 1);

        Assert.Equal((double.NaN, 1.0, 2), (scores.Wape, scores.Coverage80, scores.Count));
    }

    [Fact]
    public void Of_more_observations_than_steps_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ForecastAccuracy.Of([1, 2], LevelModel.Constant(1, 1), 1));
    }

    [Fact]
    public void SeasonalNaiveError_compares_with_the_last_observation_at_the_slot_of_the_week()
    {
        var series = new ForecastSeries("s", new double[] { 1, 10, 4, double.NaN, 6, 13 }, StepCalendars.FromSeasons(6, 2));

        var error = ForecastAccuracy.SeasonalNaiveError(series);

        Assert.Equal((3.0 + 2 + 3) / 3, error, 12);
    }

    [Fact]
    public void SeasonalNaiveError_ignores_observations_that_are_not_believed()
    {
        var series = new ForecastSeries("s", new double[] { 1, 100, 3 }, StepCalendars.FromSeasons(3), new double[] { 1, 0, 1 });

        Assert.Equal(2, ForecastAccuracy.SeasonalNaiveError(series));
    }

    [Fact]
    public void SeasonalNaiveError_within_one_week_is_nan()
    {
        var series = new ForecastSeries("s", new double[] { 1, 2 }, StepCalendars.FromSeasons(2, 2));

        Assert.Equal(double.NaN, ForecastAccuracy.SeasonalNaiveError(series));
    }
}
