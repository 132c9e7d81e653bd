using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.LocalMix;

namespace CsOps.Forecast.Tests.Forecasting.LocalMix;

public class LocalMixModelTests
{
    private const int Slots = 12;
    private const int Days = 7;
    private const int Week = Slots * Days;

    [Fact]
    public void Forecast_of_a_series_that_repeats_itself_continues_it()
    {
        var values = TestSeries.Clean(9 * Week, Slots, Days, 100);

        var forecast = Forecast(values, 2 * Week);

        Assert.All(Enumerable.Range(0, 2 * Week), h => Assert.Equal(1, forecast.P50[h] / TestSeries.MeanAt((9 * Week) + h, Slots, Days, 100), 0.01));
    }

    [Fact]
    public void Forecast_of_counts_covers_as_often_as_it_says()
    {
        var values = TestSeries.Counts(14 * Week, Slots, Days, 60, 0.1, seed: 4);

        var forecast = Forecast(values[..^(2 * Week)], 2 * Week);

        var actual = values[^(2 * Week)..];
        Assert.InRange(Share(h => actual[h] >= forecast.P10[h] && actual[h] <= forecast.P90[h]), 0.7, 0.93);
        Assert.InRange(Share(h => actual[h] >= forecast.P025[h] && actual[h] <= forecast.P975[h]), 0.9, 1);

        static double Share(Func<int, bool> isInside) => Enumerable.Range(0, 2 * Week).Average(h => isInside(h) ? 1.0 : 0.0);
    }

    [Theory]
    [InlineData(LocalMixParts.Smoothing)]
    [InlineData(LocalMixParts.Weekly)]
    public void Forecast_by_a_part_alone_covers_as_often_as_it_says(LocalMixParts part)
    {
        var (in80, in95, steps) = (0, 0, 0);
        for (var seed = 1; seed <= 12; seed++)
        {
            var values = TestSeries.Counts(14 * Week, Slots, Days, 60, 0.1, seed);
            var forecast = new LocalMixModel(new LocalMixOptions { Parts = part }).Fit(TestSeries.Of(values[..^Week], Slots, Days)).Model!.Forecast(Week);
            for (var h = 0; h < Week; h++)
            {
                var actual = values[^(Week - h)];
                in80 += actual >= forecast.P10[h] && actual <= forecast.P90[h] ? 1 : 0;
                in95 += actual >= forecast.P025[h] && actual <= forecast.P975[h] ? 1 : 0;
                steps++;
            }
        }

        Assert.InRange((double)in80 / steps, 0.76, 0.85);
        Assert.InRange((double)in95 / steps, 0.93, 0.97);
    }

    [Fact]
    public void Forecast_of_counts_with_zeros_is_never_negative()
    {
        var values = TestSeries.Counts(8 * Week, Slots, Days, 2, 0.3, seed: 5);

        var forecast = Forecast(values, Week);

        Assert.Contains(0, values);
        Assert.All(forecast.P025, value => Assert.InRange(value, 0, double.MaxValue));
        Assert.InRange(forecast.Mean.Average() / values.Average(), 0.85, 1.15);
    }

    [Fact]
    public void Fit_of_a_thin_queue_says_that_it_is_none_for_it()
    {
        var values = TestSeries.Counts(8 * Week, Slots, Days, 0.3, 0.1, seed: 5);

        Assert.Contains("this model needs contacts in most steps", new LocalMixModel().Fit(TestSeries.Of(values, Slots, Days)).Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_values_of_both_signs_follows_them()
    {
        var values = TestSeries.Clean(8 * Week, Slots, Days, 100).Select(value => value - 80).ToArray();

        var forecast = Forecast(values, Week);

        Assert.All(Enumerable.Range(0, Week), h => Assert.Equal(TestSeries.MeanAt((8 * Week) + h, Slots, Days, 100) - 80, forecast.P50[h], 2.0));
    }

    [Fact]
    public void Forecast_further_than_the_parts_were_tried_goes_on()
    {
        var values = TestSeries.Counts((2 * Week) + Slots + 40, Slots, Days, 60, 0.05, seed: 6);

        var forecast = Forecast(values, 2 * Week);

        Assert.All(Enumerable.Range(0, 2 * Week), h => Assert.True(forecast.P025[h] <= forecast.P50[h] && forecast.P50[h] <= forecast.P975[h]));
        Assert.All(forecast.P50, value => Assert.InRange(value, 0, 1000));
    }

    [Fact]
    public void Fit_of_two_weeks_says_what_is_needed()
    {
        var result = new LocalMixModel().Fit(TestSeries.Of(TestSeries.Clean(2 * Week, Slots, Days, 100), Slots, Days));

        Assert.Contains("at least 210 values are needed", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_from_an_earlier_end_knows_nothing_after_it()
    {
        var values = TestSeries.Counts(6 * Week, Slots, Days, 60, 0.1, seed: 7).Select(value => Math.Log(value + 1)).ToArray();
        var part = new WeeklyPart(values, Slots, Week);
        var (before, after) = (new double[Slots], new double[Slots]);
        part.Forecast(4 * Week, before);
        values.AsSpan(4 * Week).Fill(99);

        part.Forecast(4 * Week, after);

        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData(LocalMixParts.All, "local-mix")]
    [InlineData(LocalMixParts.Smoothing, "local-smoothing")]
    [InlineData(LocalMixParts.Autoregression, "local-autoregression")]
    [InlineData(LocalMixParts.Weekly, "local-weekly")]
    [InlineData(LocalMixParts.Smoothing | LocalMixParts.Weekly, "local-smoothing-weekly")]
    public void Parts_are_in_the_name(LocalMixParts parts, string name) => Assert.Equal(name, new LocalMixModel(new LocalMixOptions { Parts = parts }).Name);

    [Theory]
    [InlineData(LocalMixParts.None)]
    [InlineData((LocalMixParts)8)]
    public void Mix_of_nothing_is_refused(LocalMixParts parts) => Assert.Throws<ArgumentException>(() => new LocalMixModel(new LocalMixOptions { Parts = parts }));

    /// <summary>Counts above 0 are forecast on the scale of logarithms.</summary>
    [Fact]
    public void Weekly_part_alone_is_the_mean_of_two_weeks_moved_halfway()
    {
        var values = TestSeries.Counts(9 * Week, Slots, Days, 60, 0.1, seed: 6);
        var logs = Array.ConvertAll(values, Math.Log);
        var shift = Enumerable.Range(values.Length - Slots, Slots).Average(i => logs[i] - ((logs[i - Week] + logs[i - (2 * Week)]) / 2)) / 2;

        var forecast = new LocalMixModel(new LocalMixOptions { Parts = LocalMixParts.Weekly }).Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Week);

        Assert.All(Enumerable.Range(0, Week), h => Assert.Equal(
            Math.Exp(((logs[values.Length - Week + h] + logs[values.Length - (2 * Week) + h]) / 2) + shift), forecast.P50[h], 1e-9));
    }

    private static SeriesForecast Forecast(double[] values, int horizon) =>
        new LocalMixModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(horizon);
}
