using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting;

public class ForecastSeriesTests
{
    private const int SlotsPerDay = 4;
    private static readonly double[] Values = [.. Enumerable.Range(0, 40).Select(step => (double)step)];
    private static readonly double[] Weights = [.. Enumerable.Range(0, 40).Select(step => step / 40.0)];

    [Fact]
    public void Values_stay_when_the_caller_changes_his_array()
    {
        double[] mine = [1, 2, 3];
        var series = new ForecastSeries("copied", mine, StepCalendars.FromSeasons(3));

        mine[1] = -7;

        Assert.Equal([1, 2, 3], series.Values);
        Assert.True(series.NeverNegative);
    }

    [Fact]
    public void Before_hides_what_came_later()
    {
        var earlier = TestSeries.Of([.. Values, -1], SlotsPerDay, 5).Before(40);

        Assert.Equal(40, earlier.Length);
        Assert.Equal(Values, earlier.Values);
        Assert.True(earlier.NeverNegative);
        Assert.Throws<IndexOutOfRangeException>(() => earlier.WeightOf(40));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void Before_refuses_a_length_that_the_series_does_not_have(int length)
    {
        var series = TestSeries.Of(Values, SlotsPerDay, 5);

        Assert.Throws<ArgumentOutOfRangeException>(() => series.Before(length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(39)]
    public void Last_keeps_values_weights_and_the_place_of_every_step_in_the_week(int length)
    {
        var series = TestSeries.Of(Values, SlotsPerDay, 5, Weights);

        var last = series.Last(length);

        var from = 40 - length;
        Assert.Equal(Values.AsSpan(from), last.Values);
        Assert.Equal(series.MaxHorizon, last.MaxHorizon);
        Assert.All(Enumerable.Range(0, length), step => Assert.Equal(Weights[from + step], last.WeightOf(step)));
        Assert.All(Enumerable.Range(0, last.Calendar.Count), step =>
        {
            Assert.Equal(series.Calendar.SlotOfWeek(from + step), last.Calendar.SlotOfWeek(step));
            Assert.Equal(series.Calendar.DayOf(from + step) - series.Calendar.DayOf(from), last.Calendar.DayOf(step));
        });
    }

    [Fact]
    public void Last_keeps_the_dates()
    {
        var times = Enumerable.Range(0, 48).Select(hour => new DateTime(2026, 3, 2).AddHours(hour)).ToArray();
        var series = new ForecastSeries("dated", new double[48], StepCalendars.FromLocalTimes(times, 24).Calendar);

        var last = series.Last(24);

        Assert.Equal(new DateOnly(2026, 3, 3), last.Calendar.DateOf(0));
        Assert.Equal(new DateOnly(2026, 3, 9), last.Calendar.DateOf(24));
    }

    [Fact]
    public void Last_of_more_than_there_is_is_the_series()
    {
        var series = TestSeries.Of(Values, SlotsPerDay, 5);

        Assert.Same(series, series.Last(40));
    }
}
