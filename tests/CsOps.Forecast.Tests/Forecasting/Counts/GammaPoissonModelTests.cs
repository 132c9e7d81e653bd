using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Counts;

namespace CsOps.Forecast.Tests.Forecasting.Counts;

public class GammaPoissonModelTests
{
    private const int Slots = 12;
    private const int Days = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Days_of_a_thin_queue_add_up_to_what_comes(double perWeek)
    {
        var (total, expected) = (0.0, 0.0);

        for (var seed = 1; seed <= 5; seed++)
        {
            total += new GammaPoissonModel().Fit(Thin(perWeek, 52, seed)).Model!.Forecast(Slots * Days).Mean.Sum();
            expected += perWeek;
        }

        Assert.Equal(expected, total, 0.2 * expected);
    }

    [Fact]
    public void Intervals_of_thin_queues_hold_at_least_what_they_promise()
    {
        var (inside, above, count) = (0, 0, 0);
        for (var seed = 1; seed <= 8; seed++)
        {
            var whole = Thin(20, 42, seed);
            var length = 40 * Slots * Days;
            var forecast = new GammaPoissonModel().Fit(whole.Before(length)).Model!.Forecast(2 * Slots * Days);
            for (var lead = 0; lead < forecast.Horizon; lead++)
            {
                var actual = whole.Values[length + lead];
                inside += actual >= forecast.P025[lead] && actual <= forecast.P975[lead] ? 1 : 0;
                above += actual > forecast.P90[lead] ? 1 : 0;
                count++;
            }
        }

        // Quantiles of counts are never smaller than asked for, and for thin counts larger.
        Assert.InRange((double)inside / count, 0.975, 0.9995);
        Assert.InRange((double)above / count, 0.02, 0.1);
    }

    [Fact]
    public void Slot_that_was_seen_little_borrows_from_the_same_slot_of_other_days()
    {
        double[] values = [.. Enumerable.Range(0, 20 * Slots * Days).Select(t => t % Slots == 4 ? 6.0 : 1.0)];
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = t / Slots % Days == 2 ? double.NaN : values[t];
        }

        var forecast = new GammaPoissonModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots * Days);

        Assert.Equal(6, forecast.Mean[(2 * Slots) + 4], 0.5);
        Assert.Equal(1, forecast.Mean[(2 * Slots) + 5], 0.2);
    }

    [Fact]
    public void Rates_follow_the_conjugate_formula_on_a_series_without_season()
    {
        double[] values = [2, 0, 1, 3, 0, 1];
        var rates = new SlotRates(new CountHistory(TestSeries.Of(values, 1, 1)), values.Length, fading: 1);

        Assert.Equal(values.Average(), rates.RateAt(0), 1e-9);
        Assert.Equal(values.Average(), rates.Mean, 1e-9);
    }

    [Fact]
    public void Old_weeks_fade()
    {
        double[] values = [.. new double[10].Select(_ => 3.0), .. new double[10]];
        var history = new CountHistory(TestSeries.Of(values, 1, 1));

        var expected = 3 * Enumerable.Range(10, 10).Sum(age => Math.Pow(0.8, age)) / Enumerable.Range(0, 20).Sum(age => Math.Pow(0.8, age));

        Assert.Equal(expected, new SlotRates(history, 20, fading: 0.8).RateAt(0), 1e-6);
    }

    [Theory]
    [InlineData(0.3, 0.3)]
    [InlineData(4, 9)]
    [InlineData(120, 500)]
    public void Quantile_is_the_smallest_count_that_reaches_the_level(double mean, double variance)
    {
        foreach (var level in SeriesForecast.Levels)
        {
            var quantile = CountQuantile.Of(mean, variance, level);
            Assert.True(Below(mean, variance, quantile) >= level - 1e-9);
            Assert.True(quantile == 0 || Below(mean, variance, quantile - 1) < level);
        }
    }

    [Fact]
    public void Quantile_of_many_contacts_goes_on_where_the_sum_ends()
    {
        foreach (var level in SeriesForecast.Levels)
        {
            Assert.Equal(CountQuantile.Of(1_999, 60_000, level) / 1_999, CountQuantile.Of(2_001, 60_120, level) / 2_001, 3e-3);
        }
    }

    private static double Below(double mean, double variance, double count)
    {
        // Summed from the definition: the chance of k + 1 is that of k times (k + r) / (k + 1) (1 - p).
        var shape = variance > mean ? mean * mean / (variance - mean) : 1e9;
        var other = mean / (shape + mean);
        var chance = Math.Exp(shape * -Math.Log(1 + (mean / shape)));
        var sum = chance;
        for (var k = 0; k < count; k++)
        {
            chance *= (k + shape) / (k + 1) * other;
            sum += chance;
        }

        return sum;
    }

    private static ForecastSeries Thin(double perWeek, int weeks, int seed)
    {
        var size = perWeek / TestSeries.Clean(Slots * Days, Slots, Days, 1).Sum();
        return TestSeries.Of(TestSeries.Counts(weeks * Slots * Days, Slots, Days, size, 0.2, seed), Slots, Days);
    }
}
