using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Combination;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Naive;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Combination;

public class CombinationModelTests
{
    private const int Slots = 4;
    private const int Days = 5;
    private const int Week = Slots * Days;

    [Fact]
    public void Mix_of_two_is_their_forecasts_by_their_errors_to_minus_the_power()
    {
        var series = Noisy(12 * Week);
        IForecastModel[] members = [new SeasonalNaiveModel(), new AverageModel()];

        var (naive, average) = (Forecast(members[0], series), Forecast(members[1], series));
        var even = Forecast(new CombinationModel(new CombinationOptions { Power = 0 }, members), series);
        var best = Forecast(new CombinationModel(new CombinationOptions { Power = 500 }, members), series);

        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            Assert.Equal(naive.Quantile(level).Zip(average.Quantile(level), (a, b) => (a + b) / 2), even.Quantile(level), (a, b) => Math.Abs(a - b) < 1e-9);
        }

        Assert.Equal(naive.Mean.Zip(average.Mean, (a, b) => (a + b) / 2), even.Mean, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(average.P50, best.P50, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Explanation_names_the_shares_largest_first()
    {
        var fit = new CombinationModel(members: [new SeasonalNaiveModel(), new AverageModel()]).Fit(Noisy(12 * Week)).Model!;

        Assert.Matches("^[0-9]+ % average-4, [0-9]+ % seasonal-naive[.]$", fit.Explanation);
    }

    [Fact]
    public void Member_that_cannot_be_fitted_has_no_share()
    {
        var series = Noisy((2 * Week) + 2);
        var fit = new CombinationModel(members: [new LocalMixModel(), new MedianModel()]).Fit(series).Model!;

        Assert.Equal(Forecast(new MedianModel(), series).P50, fit.Forecast(Week).P50);
        Assert.Equal(new LocalMixModel().Fit(series).Failure!.Reason, new CombinationModel(members: [new LocalMixModel(), new LocalMixModel()]).Fit(series).Failure!.Reason);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CombinationModel(new CombinationOptions { Origins = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CombinationModel(new CombinationOptions { Power = -1 }));
        Assert.Throws<ArgumentException>(() => new CombinationModel(new CombinationOptions { Power = double.PositiveInfinity }));
        Assert.Throws<ArgumentException>(() => new CombinationModel(members: []));
    }

    private static SeriesForecast Forecast(IForecastModel model, ForecastSeries series) => model.Fit(series).Model!.Forecast(Week);

    private static ForecastSeries Noisy(int length)
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, length).Select(i => 100.0 + (20 * (i % Slots)) + random.Next(-30, 31)).ToArray();
        return new ForecastSeries("noisy", values, TestSeries.UndatedCalendar(length + (2 * Week), Slots, Days));
    }
}
