using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting;

public class SeriesForecasterTests
{
    private static readonly SeriesForecaster Same = new(new SameSlotModel("same"));
    private static readonly SeriesForecaster Median = new(new MedianModel());

    [Fact]
    public void Forecast_of_a_holiday_is_at_the_level_of_past_ones_and_of_other_days_untouched_by_them()
    {
        var result = Median.Forecast(HolidaySeries.Weeks(11, holidayLevel: 0.4), 7);

        var level = 100 * HolidaySeries.Shrunk(0.4, holidays: 10);
        var holiday = HolidaySeries.DayOf(11) % 7;
        Assert.Equal(level, result.Forecast!.P50[holiday], 9);
        Assert.All(result.Forecast.P50.RemoveAt(holiday), value => Assert.Equal(100, value));
        Assert.Equal(
            "The model was named. Open holidays are forecast at 0.48 of an ordinary day, from 10 holidays in the history.", result.Choice!.Reason);
    }

    [Fact]
    public void Forecast_after_closures_recorded_as_zeros_has_next_to_nothing_on_a_holiday()
    {
        var result = Same.Forecast(HolidaySeries.Weeks(18, holidayLevel: 0), 7);

        Assert.Equal(100 * 4.0 / (19 * 19), result.Forecast!.P50[HolidaySeries.DayOf(18) % 7], 9);
        Assert.EndsWith("at 0.01 of an ordinary day, from 17 holidays in the history.", result.Choice!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_the_first_holiday_is_that_of_an_ordinary_day_and_says_so()
    {
        var first = new HolidayCalendar([KeyValuePair.Create(new DateOnly(2025, 4, 3), "First")]);

        var result = Same.Forecast(HolidaySeries.Weeks(4, 1, first), 7);

        Assert.Equal(100, result.Forecast!.P50[3]);
        Assert.EndsWith("as ordinary days: the history has none to compare with.", result.Choice!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_values_that_can_be_negative_has_no_holiday_level()
    {
        var result = Same.Forecast(HolidaySeries.Of([-1, .. HolidaySeries.Weeks(10, 0.4).Values[1..]]), 7);

        Assert.Equal(100, result.Forecast!.P50[HolidaySeries.DayOf(10) % 7]);
    }

    [Fact]
    public void Forecast_without_holidays_is_what_the_model_itself_gives()
    {
        foreach (var model in ForecastModels.BuiltIn.All.Add(AutomaticModel.Among(ForecastModels.BuiltIn)))
        {
            var series = TestSeries.Of(TestSeries.Counts(8 * 70, 14, 5, 40, 0.2, seed: 5), 14, 5);

            var forecast = new SeriesForecaster(model).Forecast(series, 70).Forecast!;

            var own = model.Fit(series).Model!.Forecast(70);
            Assert.Equal(own.Mean, forecast.Mean);
            Assert.Equal(own.P10, forecast.P10);
            Assert.Equal(own.P975, forecast.P975);
        }
    }

    [Fact]
    public void Forecast_of_the_automatic_model_keeps_its_choice_and_adds_how_holidays_are_forecast()
    {
        var automatic = new AutomaticModel(new LevelModel("robust", 80), [new SameSlotModel("same")]);

        var choice = new SeriesForecaster(automatic).Forecast(HolidaySeries.Weeks(11, 0.4), 7).Choice!;

        Assert.Equal(automatic.Fit(HolidaySeries.Weeks(11, 0.4)).Model!.Choice!.Model, choice.Model);
        Assert.Equal(2, choice.LeaderBoard.Length);
        Assert.Contains("Open holidays are forecast at 0.48", choice.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("average-4")]
    [InlineData("median-5")]
    [InlineData("weekday-profile")]
    [InlineData("holt-winters")]
    [InlineData("ets")]
    [InlineData("theta")]
    [InlineData("ssa")]
    [InlineData("seasonal-naive")]
    public void Forecast_of_values_too_large_to_compute_with_is_finite_or_a_failure(string model)
    {
        var series = TestSeries.Of([.. Enumerable.Range(0, 140).Select(i => i % 2 == 0 ? 1.7e308 : 1e307)], 7, 5);

        var result = new SeriesForecaster(ForecastModels.BuiltIn.Find(model).Model!).Forecast(series, 35);

        Assert.True(result.Failure is not null || result.Forecast!.Mean.Concat(result.Forecast.P975).Concat(result.Forecast.P025).All(double.IsFinite));
    }

    [Fact]
    public void Forecast_that_is_no_finite_number_is_a_failure()
    {
        var result = new SeriesForecaster(new LevelModel("broken", 1, addend: double.PositiveInfinity)).Forecast(HolidaySeries.Weeks(3, 1), 7);

        Assert.False(result.Succeeded);
        Assert.Contains("no finite number", result.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_by_a_model_that_cannot_be_fitted_fails_with_its_reason()
    {
        var result = new SeriesForecaster(new LevelModel("greedy", 1, minimum: 100)).Forecast(HolidaySeries.Weeks(3, 1), 7);

        Assert.Contains("it needs 100", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_beyond_the_calendar_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Same.Forecast(HolidaySeries.Weeks(3, 1), 15));
        Assert.Throws<ArgumentOutOfRangeException>(() => Same.Forecast(HolidaySeries.Weeks(3, 1), -1));
    }
}
