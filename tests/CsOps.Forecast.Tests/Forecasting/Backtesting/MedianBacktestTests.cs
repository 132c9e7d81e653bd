using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Tests.Forecasting.Backtesting;

public class MedianBacktestTests
{
    private const int Week = 7 * 6;

    private static readonly BacktestOptions Options = new() { Origins = 3, Horizon = Week, Spacing = Week, MinimumTraining = 4 * Week };

    [Fact]
    public void Median_of_every_model_is_that_of_its_forecast()
    {
        var series = Weeks(12);

        Assert.All(ForecastModels.BuiltIn.All, model =>
        {
            var fit = model.Fit(series);
            if (fit.Succeeded)
            {
                Assert.Equal(fit.Model.Forecast(Week).P50, model.Fit(series).Model!.Median(Week));
            }
        });
        Assert.All(ForecastModels.BuiltIn.Racing, model => Assert.True(model.Fit(series).Succeeded, model.Name));
    }

    [Fact]
    public void Scores_of_a_completed_model_are_those_of_a_full_backtest()
    {
        var series = Weeks(12);
        IForecastModel[] models = [.. ForecastModels.BuiltIn.Racing];
        var full = Backtest.Run(series, models, Options);
        var medians = new MedianBacktest(series, models, Options, TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, models.Length), m =>
        {
            var completed = medians.Complete(m);
            Assert.Equal(full.Models[m].Scores, completed.Scores);
            Assert.Equal(full.Models[m].ByOrigin, completed.ByOrigin);
        });
    }

    [Fact]
    public void Scores_by_the_median_are_those_of_a_full_backtest_and_the_others_are_unknown()
    {
        var series = Weeks(12);
        IForecastModel[] models = [.. ForecastModels.BuiltIn.Racing];
        var full = Backtest.Run(series, models, Options);

        var result = new MedianBacktest(series, models, Options, TestContext.Current.CancellationToken).Result;

        Assert.Equal(full.LeaderBoard.Select(line => line.Model), result.LeaderBoard.Select(line => line.Model));
        Assert.All(Enumerable.Range(0, models.Length), m =>
        {
            var (known, whole) = (result.Models[m].Scores!, full.Models[m].Scores!);
            Assert.Equal((whole.Wape, whole.Mase, whole.Count), (known.Wape, known.Mase, known.Count));
            Assert.All([known.Bias, known.Pinball, known.Coverage80, known.Coverage95], score => Assert.Equal(double.NaN, score));
        });
    }

    [Fact]
    public void A_model_that_fails_at_an_origin_says_so_as_in_a_full_backtest()
    {
        var series = Weeks(12);
        IForecastModel[] models = [new MedianModel(), new LevelModel("greedy", 1, minimum: 10 * Week)];

        var result = new MedianBacktest(series, models, Options, TestContext.Current.CancellationToken).Result;

        Assert.Equal(Backtest.Run(series, models, Options).Models[1].Failure, result.Models[1].Failure);
        Assert.NotNull(result.Models[1].Failure);
    }

    [Fact]
    public void Choice_has_full_scores_for_the_default_and_the_model_chosen_alone()
    {
        var choice = AutomaticModel.Among(ForecastModels.BuiltIn).Fit(Weeks(12)).Model!.Choice!;

        Assert.All(choice.LeaderBoard, line => Assert.Equal(line.Model == choice.Model || line.Model == "median-5", double.IsFinite(line.Scores!.Pinball)));
    }

    private static ForecastSeries Weeks(int weeks) => TestSeries.Of(TestSeries.Counts(weeks * Week, 6, 7, size: 60, variation: 0.1, seed: 5), 6, 7);
}
