using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.MLNet.Tests;

public class RegressionRowsTests
{
    [Fact]
    public void Rows_without_dates_tell_the_slot_of_the_week()
    {
        var rows = RegressionRows.Of(Series.Weekly(60), 60, 2);

        Assert.Equal(60, rows.Features.Length);
        Assert.Equal(Series.Week, rows.Features[0].Length);
        Assert.All(rows.Features.Select((features, step) => (features, step)), row => Assert.Equal(row.step % Series.Week, Assert.Single(Places(row.features))));
        Assert.Equal([60f % Series.Week, 61f % Series.Week], rows.Ahead.Select(features => (float)Assert.Single(Places(features))));
    }

    [Fact]
    public void Weight_of_a_week_halves_in_six()
    {
        var rows = RegressionRows.Of(Series.Weekly(13 * Series.Week), 13 * Series.Week, 1);

        Assert.Equal(0.5, rows.Weights[^(1 + (6 * Series.Week))] / rows.Weights[^1], 1e-6);
        Assert.Equal(0.25, rows.Weights[^(1 + (12 * Series.Week))] / rows.Weights[^1], 1e-6);
    }

    [Fact]
    public void Steps_that_were_not_observed_have_no_row()
    {
        var rows = RegressionRows.Of(Series.Weekly(60, value: step => step is 3 or 7 ? double.NaN : Series.Value(step)), 60, 1);

        Assert.Equal(58, rows.Values.Length);
        Assert.DoesNotContain(rows.Values, float.IsNaN);
    }

    [Fact]
    public void Rows_with_dates_tell_the_day_and_the_turn_of_the_month()
    {
        DateTime[] times = [.. Enumerable.Range(0, 30).Select(day => new DateTime(2025, 1, 20, 9, 0, 0).AddDays(day))];
        var series = new ForecastSeries("dated", Enumerable.Repeat(1.0, 30).ToArray(), StepCalendars.FromLocalTimes(times, 1).Calendar);
        var week = series.Calendar.SlotsPerWeek;

        var rows = RegressionRows.Of(series, 30, 1);

        // 31 January is the last day of its month, 1 February the first, 10 February neither.
        Assert.Equal([week + 30, week + 31 + 5], Places(rows.Features[11]).Skip(1));
        Assert.Equal([week, week + 31], Places(rows.Features[12]).Skip(1));
        Assert.Equal([week + 9], Places(rows.Features[21]).Skip(1));
    }

    private static IEnumerable<int> Places(float[] features) => Enumerable.Range(0, features.Length).Where(i => features[i] != 0);
}
