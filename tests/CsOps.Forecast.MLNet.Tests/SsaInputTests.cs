using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.MLNet.Tests;

public class SsaInputTests
{
    [Fact]
    public void From_a_whole_series_is_its_values_with_a_window_of_a_week()
    {
        var input = SsaInput.From(Series.Weekly(3 * Series.Week), out var problem);

        Assert.Null(problem);
        Assert.Equal(Series.Week, input!.Window);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => (float)Series.Value(i)), input.Values);
    }

    [Fact]
    public void From_two_weeks_fails_since_MLNet_needs_more_than_two_windows()
    {
        var input = SsaInput.From(Series.Weekly(2 * Series.Week), out var problem);

        Assert.Null(input);
        Assert.Equal("it has 40 steps; SSA with a window of a week (20 steps) needs more than 40", problem);
    }

    [Fact]
    public void From_two_weeks_and_a_step_is_enough()
    {
        Assert.NotNull(SsaInput.From(Series.Weekly((2 * Series.Week) + 1), out _));
    }

    [Fact]
    public void From_a_long_series_keeps_the_last_twenty_weeks()
    {
        var input = SsaInput.From(Series.Weekly(30 * Series.Week, value: i => i), out _);

        Assert.Equal(20 * Series.Week, input!.Values.Length);
        Assert.Equal(599, input.Values[^1]);
    }

    [Fact]
    public void From_gaps_takes_the_median_of_the_slot_of_the_week_so_that_no_later_value_shifts()
    {
        var series = Series.Weekly(4 * Series.Week, value: i => i is >= 25 and < 45 ? double.NaN : Series.Value(i));

        var input = SsaInput.From(series, out _);

        Assert.Equal(Enumerable.Range(0, 80).Select(i => (float)Series.Value(i)), input!.Values);
    }

    [Fact]
    public void From_a_value_without_weight_fills_it_in()
    {
        var weights = Enumerable.Repeat(1.0, 60).ToArray();
        weights[30] = 0;

        var input = SsaInput.From(Series.Weekly(60, value: i => i == 30 ? 9999 : Series.Value(i), weights: weights), out _);

        Assert.Equal((float)Series.Value(30), input!.Values[30]);
    }

    [Fact]
    public void From_a_slot_of_the_week_never_observed_takes_the_median_of_its_slot_of_the_day()
    {
        var series = Series.Weekly(60, value: i => i % Series.Week == 2 ? double.NaN : Series.Value(i));

        var input = SsaInput.From(series, out _);

        Assert.Equal(22f, input!.Values[2]); // Slots 6, 10, 14 and 18 hold 16, 20, 24 and 28 in each week: the median is 22.
    }

    [Fact]
    public void From_mostly_gaps_fails()
    {
        var input = SsaInput.From(Series.Weekly(60, value: i => i < 31 ? double.NaN : 1), out var problem);

        Assert.Null(input);
        Assert.Equal("only 29 of its last 60 steps were observed; SSA needs at least half", problem);
    }

    [Fact]
    public void From_a_series_without_season_fails()
    {
        var series = new ForecastSeries("flat", new double[50], StepCalendars.FromSeasons(60));

        Assert.Null(SsaInput.From(series, out var problem));
        Assert.Contains("needs a window of at least 2", problem, StringComparison.Ordinal);
    }
}
