using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Backtesting;

public class BacktestTests
{
    private static readonly BacktestOptions Small = new() { Origins = 3, Horizon = 4, Spacing = 2, MinimumTraining = 4 };

    [Fact]
    public void Run_places_the_last_origin_a_horizon_before_the_end()
    {
        var result = Backtest.Run(Ramp(20), [new LevelModel("last", 1)], Small);

        Assert.Equal([12, 14, 16], result.Origins);
        Assert.Equal(4, result.Horizon);
    }

    [Fact]
    public void Run_on_a_short_history_has_fewer_origins()
    {
        var result = Backtest.Run(Ramp(10), [new LevelModel("last", 1)], Small);

        Assert.Equal([4, 6], result.Origins);
    }

    [Fact]
    public void Run_by_default_forecasts_two_weeks_after_at_least_four()
    {
        var result = Backtest.Run(Ramp(7 * 8, 1, 7), [new SameSlotModel("same")]);

        Assert.Equal([28, 35, 42], result.Origins);
        Assert.Equal(14, result.Horizon);
    }

    [Fact]
    public void Run_on_too_short_a_history_says_so_for_each_model()
    {
        var result = Backtest.Run(Ramp(7), [new LevelModel("a", 1), new LevelModel("b", 2)], Small);

        Assert.Empty(result.Origins);
        Assert.All(result.Models, m => Assert.Contains("7 steps", m.Failure!.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_scores_the_errors_worked_out_by_hand()
    {
        var result = Backtest.Run(Ramp(20), [new LevelModel("last", 1)], Small);

        // The ramp runs away by 1, 2, 3, 4 from every origin.
        var model = result.Models[0];
        var actual = Sum(12) + Sum(14) + Sum(16);
        Assert.Equal(30.0 / actual, model.Scores!.Wape, 12);
        Assert.Equal(-30.0 / actual, model.Scores.Bias, 12);
        Assert.Equal(30.0 / 12, model.Scores.Mase, 12);
        Assert.Equal((12, 0.25, 0.5), (model.Scores.Count, model.Scores.Coverage80, model.Scores.Coverage95));
        Assert.Equal([10.0 / Sum(12), 10.0 / Sum(14), 10.0 / Sum(16)], model.ByOrigin.Select(s => s.Wape));

        static double Sum(int origin) => Enumerable.Range(origin, 4).Sum();
    }

    [Fact]
    public void Run_scores_by_days_ahead_and_by_slot_add_up_to_all_observations()
    {
        var result = Backtest.Run(Ramp(21, 2, 4), [new LevelModel("last", 1)], Small);

        var model = result.Models[0];
        Assert.Equal([6, 6], model.BySlot.Select(s => s.Count));
        Assert.Equal(12, model.ByDayAhead.Sum(s => s.Count));
        Assert.Equal(3, model.ByDayAhead.Length);
        Assert.True(model.ByDayAhead[2].Mase > model.ByDayAhead[0].Mase);
    }

    [Fact]
    public void Run_never_scores_steps_that_were_not_observed_or_not_believed()
    {
        var values = Enumerable.Range(0, 20).Select(i => (double)i).ToArray();
        var weights = Enumerable.Repeat(1.0, 20).ToArray();
        values[17] = double.NaN;
        values[18] = 1e9;
        weights[18] = 0;
        var series = new ForecastSeries("ramp", values, StepCalendars.FromSeasons(20), weights);

        var result = Backtest.Run(series, [new LevelModel("last", 1)], Small with { Origins = 1 });

        Assert.Equal(2, result.Models[0].Scores!.Count);
        Assert.Equal((1.0 + 4) / (16 + 19), result.Models[0].Scores!.Wape, 12);
    }

    [Fact]
    public void Run_scores_no_step_believed_less_than_half_and_says_how_many()
    {
        var values = Enumerable.Range(0, 20).Select(i => (double)i).ToArray();
        var weights = Enumerable.Repeat(1.0, 20).ToArray();
        (values[17], weights[17]) = (500, 0.2);
        (values[19], weights[19]) = (double.NaN, 0);
        weights[18] = 0.5;
        var series = new ForecastSeries("ramp", values, StepCalendars.FromSeasons(20), weights);

        var result = Backtest.Run(series, [new LevelModel("last", 1)], Small with { Origins = 1 });

        Assert.Equal((1, 2), (result.LeftOut, result.Models[0].Scores!.Count));
        Assert.Equal((1.0 + 3) / (16 + 18), result.Models[0].Scores!.Wape, 12);
    }

    [Fact]
    public void Run_forecasts_holidays_at_the_level_of_past_ones()
    {
        var series = HolidaySeries.Weeks(10, holidayLevel: 0.25);

        var result = Backtest.Run(series, [new MedianModel()], new BacktestOptions { Origins = 1, Horizon = 7, MinimumTraining = 28 });

        var factor = HolidaySeries.Shrunk(0.25, holidays: 8);
        Assert.Equal(100 * factor, result.Models[0].Forecasts[0].P50[HolidaySeries.DayOf(9) % 7], 9);
        Assert.Equal(100 * (factor - 0.25) / 625, result.Models[0].Scores!.Wape, 9);
    }

    [Fact]
    public void Run_shows_a_model_nothing_after_the_origin()
    {
        var values = Enumerable.Range(0, 20).Select(i => (double)i).ToArray();
        var corrupted = values.Select((v, i) => i < 16 ? v : 1e6 * i).ToArray();
        var model = new LevelModel("mean", 20);

        var honest = Backtest.Run(Series(values), [model], Small with { Origins = 1 });
        var other = Backtest.Run(Series(corrupted), [model], Small with { Origins = 1 });

        Assert.Equal(honest.Models[0].Forecasts[0].P50, other.Models[0].Forecasts[0].P50);
        Assert.NotEqual(honest.Models[0].Scores, other.Models[0].Scores);
        Assert.Equal([16, 16], model.Lengths);
    }

    [Fact]
    public void Run_leaves_a_model_that_failed_at_one_origin_without_scores()
    {
        var result = Backtest.Run(Ramp(20), [new LevelModel("greedy", 20, minimum: 13), new LevelModel("last", 1)], Small);

        Assert.Null(result.Models[0].Scores);
        Assert.Equal("with 12 steps of history: it needs 13 observations; there are 12.", result.Models[0].Failure!.Reason);
        Assert.Equal(["last", "greedy"], result.LeaderBoard.Select(m => m.Model));
    }

    [Fact]
    public void Run_leaves_a_model_that_forecasts_no_number_without_scores()
    {
        var result = Backtest.Run(Ramp(20), [new LevelModel("broken", 1, addend: double.NaN)], Small);

        Assert.Contains("no finite number", result.Models[0].Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void LeaderBoard_is_ordered_by_error_then_name()
    {
        var result = Backtest.Run(
            Ramp(20), [new LevelModel("mean-9", 9), new LevelModel("b", 1), new LevelModel("drift", 1, addend: 2), new LevelModel("a", 1)], Small);

        Assert.Equal(["drift", "a", "b", "mean-9"], result.LeaderBoard.Select(m => m.Model));
    }

    [Fact]
    public void Run_does_not_depend_on_the_parallelism()
    {
        IForecastModel[] models = [.. Enumerable.Range(1, 8).Select(k => new LevelModel($"mean-{k}", k))];

        var alone = Backtest.Run(Ramp(60), models, Small with { Origins = 20 });
        var together = Backtest.Run(Ramp(60), models, Small with { Origins = 20, Parallelism = 8 });

        Assert.Equal(alone.LeaderBoard, together.LeaderBoard);
    }

    [Fact]
    public void Run_is_cancelled_between_fits()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Backtest.Run(Ramp(20), [new LevelModel("last", 1)], Small, source.Token));
    }

    [Fact]
    public void Run_with_no_origins_asked_for_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Backtest.Run(Ramp(20), [], Small with { Origins = 0 }));

        Assert.Contains("Origins", error.Message, StringComparison.Ordinal);
    }

    private static ForecastSeries Ramp(int length, params int[] seasons) => Series([.. Enumerable.Range(0, length).Select(i => (double)i)], seasons);

    private static ForecastSeries Series(double[] values, params int[] seasons) => new("ramp", values, StepCalendars.FromSeasons(values.Length, seasons));
}
