using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Naive;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Profiles;

/// <summary>Two slots a day, two days a week: the week is four steps, so the forecasts can be seen by eye.</summary>
public class ProfileModelTests
{
    private static readonly double[] FiveWeeks =
    [
        10, 20, 30, 40,
        12, 22, 32, 42,
        14, 24, 34, 44,
        16, 26, 36, 46,
        18, 28, 38, 48,
    ];

    [Fact]
    public void Seasonal_naive_repeats_the_last_week()
    {
        Assert.Equal([18, 28, 38, 48, 18, 28], Medians(new SeasonalNaiveModel(), FiveWeeks, 6));
    }

    [Fact]
    public void Seasonal_naive_takes_the_last_value_that_was_observed()
    {
        double[] values = [.. FiveWeeks];
        values[^2] = double.NaN;

        Assert.Equal([18, 28, 36, 48], Medians(new SeasonalNaiveModel(), values, 4));
    }

    [Fact]
    public void Seasonal_naive_without_a_week_repeats_the_last_day()
    {
        var series = TestSeries.Of([1, 2, 3, 4, 5, 6], slotsPerDay: 3, daysPerWeek: 1);

        Assert.Equal([4, 5, 6, 4], new SeasonalNaiveModel().Fit(series).Model!.Forecast(4).P50);
    }

    [Fact]
    public void Average_on_clean_data_is_the_plain_average_of_the_last_values()
    {
        Assert.Equal([15, 25, 35, 45], Medians(new AverageModel(), FiveWeeks, 4));
    }

    [Fact]
    public void Average_leaves_out_a_value_far_from_the_others()
    {
        double[] values = [.. FiveWeeks];
        values[^1] = 9000;

        Assert.Equal((42 + 44 + 46) / 3.0, Medians(new AverageModel(), values, 4)[3], 1e-9);
    }

    [Fact]
    public void Average_without_a_bound_is_the_plain_average_of_anything()
    {
        double[] values = [.. FiveWeeks];
        values[^1] = 9000;

        var forecast = Medians(new AverageModel(new AverageOptions { OddDeviations = double.PositiveInfinity }), values, 4);

        Assert.Equal((42 + 44 + 46 + 9000) / 4.0, forecast[3], 1e-9);
    }

    [Fact]
    public void Average_counts_an_observation_by_its_weight()
    {
        double[] weights = [.. Enumerable.Repeat(1.0, FiveWeeks.Length)];
        weights[^4] = 0.5;
        weights[^8] = 0;

        var forecast = new AverageModel().Fit(TestSeries.Of(FiveWeeks, 2, 2, weights)).Model!.Forecast(1);

        Assert.Equal(((0.5 * 18) + 14 + 12 + 10) / 3.5, forecast.P50[0], 1e-9);
    }

    [Fact]
    public void Median_is_that_of_the_last_values()
    {
        Assert.Equal([14, 24, 34, 44], Medians(new MedianModel(), FiveWeeks, 4));
        Assert.Equal([17, 27, 37, 47], Medians(new MedianModel(new MedianOptions { Values = 2 }), FiveWeeks, 4));
    }

    [Fact]
    public void Weekday_profile_that_forgets_all_is_seasonal_naive()
    {
        Assert.Equal([18, 28, 38, 48], Medians(new WeekdayProfileModel(new WeekdayProfileOptions { Forgetting = 1 }), FiveWeeks, 4));
    }

    [Fact]
    public void Weekday_profile_without_clipping_is_the_exponentially_weighted_average()
    {
        var model = new WeekdayProfileModel(new WeekdayProfileOptions { Forgetting = 0.5, ClipDeviations = double.PositiveInfinity });
        var expected = ((16 * 18) + (8 * 16) + (4 * 14) + (2 * 12) + 10) / 31.0;

        Assert.Equal(expected, Medians(model, FiveWeeks, 1)[0], 1e-9);
    }

    [Fact]
    public void Weekday_profile_lets_an_odd_value_pull_no_harder_than_the_clip()
    {
        double[] large = [.. FiveWeeks];
        double[] huge = [.. FiveWeeks];
        large[^4] = 1e4;
        huge[^4] = 1e8;

        var pulled = Medians(new WeekdayProfileModel(), large, 1)[0];

        Assert.Equal(pulled, Medians(new WeekdayProfileModel(), huge, 1)[0], 0.1);
        Assert.InRange(pulled, 12, 20);
    }

    [Fact]
    public void Weekday_never_observed_takes_the_shape_of_the_others()
    {
        double[] values = [10, 20, double.NaN, double.NaN, 10, 20, double.NaN, double.NaN];

        Assert.Equal([10, 20, 10, 20], Medians(new MedianModel(), values, 4));
    }

    [Fact]
    public void Weekday_slot_never_observed_is_scaled_by_the_level_of_its_weekday()
    {
        double[] values = [10, 20, 30, double.NaN, 10, 20, 30, double.NaN];

        Assert.Equal(60, Medians(new MedianModel(), values, 4)[3], 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(53)]
    public void New_with_a_number_of_values_out_of_range_throws(int values)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedianModel(new MedianOptions { Values = values }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AverageModel(new AverageOptions { Values = values }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekdayProfileModel(new WeekdayProfileOptions { Values = values }));
    }

    [Fact]
    public void New_with_another_option_out_of_range_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AverageModel(new AverageOptions { OddDeviations = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekdayProfileModel(new WeekdayProfileOptions { Forgetting = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekdayProfileModel(new WeekdayProfileOptions { ClipDeviations = 0.1 }));
    }

    private static double[] Medians(IForecastModel model, double[] values, int horizon) =>
        [.. model.Fit(TestSeries.Of(values, 2, 2)).Model!.Forecast(horizon).P50];
}
