using CsOps.Forecast.Forecasting.Arima;

namespace CsOps.Forecast.Tests.Forecasting.Arima;

public class ArimaModelTests
{
    [Fact]
    public void Forecast_of_waves_of_day_and_week_goes_on_with_them()
    {
        static double Value(int t) => Math.Exp(4 + (0.5 * Math.Sin(2 * Math.PI * t / 8)) + (0.2 * Math.Cos(2 * Math.PI * t / 56)));
        double[] values = [.. Enumerable.Range(0, 8 * 56).Select(Value)];

        var forecast = new ArimaModel().Fit(TestSeries.Of(values, 8, 7)).Model!.Forecast(56);

        Assert.All(Enumerable.Range(0, 56), lead => Assert.Equal(Value(values.Length + lead), forecast.P50[lead], 1e-3));
    }

    [Fact]
    public void Forecast_after_a_high_day_falls_back_to_the_mean_as_the_errors_do()
    {
        var random = new Random(11);
        var values = new double[400];
        for (var t = 1; t < values.Length; t++)
        {
            values[t] = (0.8 * values[t - 1]) + random.NextDouble() - 0.5;
        }

        values[^1] = 1.1;
        var forecast = new ArimaModel().Fit(TestSeries.Of(values, 1, 1)).Model!.Forecast(4);

        Assert.Equal(0.88, forecast.P50[0], 0.12);
        Assert.Equal(0.45, forecast.P50[3], 0.15);
    }

    [Fact]
    public void Search_takes_no_memory_for_noise_and_a_difference_for_a_walk()
    {
        var random = new Random(8);
        double[] noise = [.. Enumerable.Range(0, 600).Select(_ => random.NextDouble() - 0.5)];
        var walk = noise.ToArray();
        for (var t = 1; t < walk.Length; t++)
        {
            walk[t] += walk[t - 1];
        }

        Assert.Equal(new ArimaOrders(0, 0, 0), ArimaSearch.Best(noise, default));
        Assert.Equal(1, ArimaSearch.Best(walk, default).D);
    }

    [Fact]
    public void Search_finds_the_memory_of_a_second_order_autoregression()
    {
        var random = new Random(21);
        var values = new double[1500];
        for (var t = 2; t < values.Length; t++)
        {
            values[t] = (1.2 * values[t - 1]) - (0.6 * values[t - 2]) + random.NextDouble() - 0.5;
        }

        var estimate = ArimaEstimation.Exact(new ArimaData(ArimaSearch.Best(values, default), values, []));

        // Other orders may do as well; what matters is how far ahead they see.
        Assert.Equal(1 / 12.0, estimate.Variance, 0.005);
        Assert.Equal(0, estimate.Orders.D);
    }

    [Fact]
    public void Statistic_of_stationarity_is_that_of_its_formula()
    {
        Assert.Equal(0.425, LevelStationarity.Statistic([1, 2, 3, 4]), 1e-12);
        Assert.Equal(0, LevelStationarity.Statistic([5, 5, 5]));
        Assert.True(LevelStationarity.IsRejected([.. Enumerable.Range(0, 200).Select(t => (double)t)]));
    }

    [Fact]
    public void Harmonics_are_those_that_the_series_has()
    {
        var random = new Random(2);
        double[] values = [.. Enumerable.Range(0, 20 * 56).Select(t =>
            Math.Sin(2 * Math.PI * t / 8) + Math.Cos(2 * Math.PI * 2 * t / 8) + Math.Sin(2 * Math.PI * t / 56) + (0.2 * random.NextDouble()))];

        var terms = FourierChoice.Of(values, 8, 56);

        // Some waves of the week too many may look worth their while by chance.
        Assert.Equal(2, terms.DayHarmonics);
        Assert.InRange(terms.WeekHarmonics, 1, 4);
    }

    [Fact]
    public void Harmonics_of_the_week_leave_out_those_of_the_day()
    {
        var terms = new FourierTerms(4, 2, 12, 4);

        // Day: 1 (two columns), 2 (its sine is 0). Week of three days: 1, 2, 4, 5 of 12 steps.
        Assert.Equal(11, terms.Count);
        Assert.Equal(11, terms.Columns(0, 24).Length);
        Assert.Equal(Math.Sin(2 * Math.PI * 4 * 8 / 12), terms.Columns(7, 1)[7][0], 1e-12);
    }

    [Fact]
    public void Fit_says_harmonics_and_orders()
    {
        var values = TestSeries.Counts(12 * 42, 6, 7, 50, 0.1, seed: 3);

        var explanation = new ArimaModel().Fit(TestSeries.Of(values, 6, 7)).Model!.Explanation;

        Assert.Matches(@"^\d harmonics of the day, \d+ of the week; errors ARIMA\(\d,\d,\d\)", explanation);
    }
}
