using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Selection;

public class AutomaticModelTests
{
    private static readonly LevelModel Robust = new("robust", steps: 14);
    private static readonly SameSlotModel Weekly = new("weekly");

    [Fact]
    public void Fit_prefers_a_model_that_is_clearly_better()
    {
        var fit = Fit(new AutomaticModel(Robust, [Weekly]), Weeks(10, noise: 0.1));

        Assert.Equal("weekly", fit.Choice.Model);
        Assert.Equal(["weekly", "robust"], fit.Choice.LeaderBoard.Select(m => m.Model));
        Assert.Matches(@"^In backtests of 14 steps from 6 origins its error \(WAPE\) was \d+\.\d %, against \d+\.\d % of the robust default robust: .* 6 of 6 origins\. With what other series say of it, \d+\.\d % less is to be expected\.$", fit.Choice.Reason);
    }

    [Fact]
    public void Fit_forecasts_with_the_model_chosen_on_the_whole_history()
    {
        var series = Weeks(10, noise: 0.1);

        var forecast = Fit(new AutomaticModel(Robust, [Weekly]), series).Forecast(7);

        Assert.Equal(series.Values[^7..].ToArray(), forecast.P50);
    }

    [Fact]
    public void Fit_keeps_the_default_when_a_model_is_better_by_less_than_matters()
    {
        var nearly = new LevelModel("nearly", 13);

        var fit = Fit(new AutomaticModel(Robust, [nearly]), Noise(70));

        Assert.Equal("robust", fit.Choice.Model);
        Assert.Contains("nearly", fit.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_keeps_the_default_when_the_gain_is_one_lucky_origin()
    {
        // One wild week that only the weekly model repeats, by luck; elsewhere it is a little worse than the level.
        var values = Enumerable.Range(0, 70).Select(i => 100 + (i / 7 % 2 == 0 ? 1.0 : -1.0)).ToArray();
        for (var i = 56; i < 70; i++)
        {
            values[i] = i % 7 == 0 ? 300 : values[i];
        }

        values[49] = 300;
        var series = new ForecastSeries("lucky", values, StepCalendars.FromSeasons(77, 1, 7));
        var result = Fit(new AutomaticModel(new LevelModel("robust", 70), [Weekly]), series);

        Assert.Equal("weekly", result.Choice.LeaderBoard[0].Model);
        Assert.Equal("robust", result.Choice.Model);
        Assert.Contains("luck", result.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_on_too_short_a_history_takes_the_default_and_says_why()
    {
        var fit = Fit(new AutomaticModel(Robust, [Weekly]), Weeks(2, noise: 0));

        Assert.Equal("robust", fit.Choice.Model);
        Assert.Empty(fit.Choice.LeaderBoard);
        Assert.Contains("without a backtest", fit.Choice.Reason, StringComparison.Ordinal);
        Assert.Contains("14 steps", fit.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_takes_the_next_model_when_the_default_cannot_be_fitted()
    {
        var fit = Fit(new AutomaticModel(new LevelModel("greedy", 10, minimum: 1000), [Weekly]), Weeks(3, 0));

        Assert.Equal("weekly", fit.Choice.Model);
        Assert.Contains("greedy: it needs 1000 observations", fit.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_when_no_model_can_be_fitted_is_a_failure()
    {
        var result = new AutomaticModel(new LevelModel("greedy", 10, minimum: 1000), []).Fit(Weeks(3, 0));

        Assert.False(result.Succeeded);
        Assert.Contains("it needs 1000", result.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_on_a_history_without_observations_fails_with_a_reason()
    {
        var values = Enumerable.Repeat(double.NaN, 70).ToArray();

        var result = new AutomaticModel(Robust, []).Fit(new ForecastSeries("empty", values, StepCalendars.FromSeasons(77, 1, 7)));

        Assert.False(result.Succeeded);
    }

    [Fact]
    public void Fit_can_itself_be_backtested_and_sees_nothing_ahead()
    {
        var automatic = new AutomaticModel(Robust, [Weekly]);
        var options = new BacktestOptions { Origins = 2, Horizon = 7, Spacing = 7, MinimumTraining = 28 };

        var result = Backtest.Run(Weeks(12, 0.1), [automatic, Weekly], options);

        Assert.Equal(result.Models[1].Scores, result.Models[0].Scores);
        Assert.Equal("auto", result.Models[0].Model);
    }

    [Fact]
    public void Fit_on_few_weeks_uses_origins_a_day_apart()
    {
        var fit = Fit(new AutomaticModel(Robust, [Weekly]), Weeks(5, 0.1));

        Assert.StartsWith("In backtests of 14 steps from 6 origins", fit.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_of_a_thin_queue_takes_rates_and_forecasts_their_volume()
    {
        var values = TestSeries.Counts(20 * 70, 10, 7, 0.1, 0.1, seed: 3);
        var series = TestSeries.Of(values, 10, 7);

        var fit = Fit(AutomaticModel.Among(ForecastModels.BuiltIn), series);

        Assert.Equal("gamma-poisson", fit.Choice.Model);
        Assert.Contains("had no contacts", fit.Choice.Reason, StringComparison.Ordinal);
        Assert.InRange(fit.Forecast(70).Mean.Sum() / (70 * values.Average()), 0.7, 1.3);
    }

    [Fact]
    public void Two_models_of_one_name_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new AutomaticModel(Robust, [Weekly, new SameSlotModel("weekly", 2)]));

        Assert.Contains("'weekly'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutomaticModel(Robust, [], new AutomaticOptions { Origins = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutomaticModel(Robust, [], new AutomaticOptions { LeastGain = -0.1 }));
    }

    [Fact]
    public void Among_takes_the_default_that_it_is_given_though_the_catalogue_lacks_it()
    {
        var candidates = AutomaticModel.Among(ForecastModels.BuiltIn, Robust).Candidates;

        Assert.Same(Robust, candidates[0]);
        Assert.Equal(ForecastModels.BuiltIn.Racing, candidates[1..]);
    }

    private static AutomaticFit Fit(AutomaticModel model, ForecastSeries series) => Assert.IsType<AutomaticFit>(model.Fit(series).Model);

    private static ForecastSeries Weeks(int weeks, double noise)
    {
        var random = new Random(1);
        double[] shape = [120, 100, 90, 95, 110, 40, 20];
        var values = Enumerable.Range(0, weeks * 7).Select(i => shape[i % 7] + (noise * random.NextDouble())).ToArray();
        return new ForecastSeries("weeks", values, StepCalendars.FromSeasons(values.Length + 14, 1, 7));
    }

    private static ForecastSeries Noise(int length)
    {
        var random = new Random(2);
        var values = Enumerable.Range(0, length).Select(_ => 100 + (20 * random.NextDouble())).ToArray();
        return new ForecastSeries("noise", values, StepCalendars.FromSeasons(length + 14, 1, 7));
    }
}
