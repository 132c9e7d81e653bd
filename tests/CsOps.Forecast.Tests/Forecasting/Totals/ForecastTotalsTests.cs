using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Totals;

namespace CsOps.Forecast.Tests.Forecasting.Totals;

public class ForecastTotalsTests
{
    private const int Slots = 16;
    private static readonly int[] Days = [.. Enumerable.Range(0, 5 * Slots).Select(step => 7 + (step / Slots))];

    [Fact]
    public void OfDays_of_errors_on_their_own_are_surer_than_their_steps()
    {
        // 16 independent normal steps of mean 100 and deviation 10: a day has deviation 40.
        var totals = ForecastTotals.OfDays(Normal(default), Days);

        Assert.Equal(5, totals.Horizon);
        Assert.All(totals.Mean, mean => Assert.Equal(1600, mean, 1e-9));
        Assert.All(totals.P50, median => Assert.Equal(1600, median, 5.0));
        Assert.All(totals.P975, high => Assert.Equal(1600 + (1.96 * 40), high, 10.0));
        Assert.All(totals.P10, low => Assert.Equal(1600 - (1.2816 * 40), low, 8.0));
    }

    [Fact]
    public void OfDays_of_errors_that_go_together_are_as_unsure_as_their_steps()
    {
        var totals = ForecastTotals.OfDays(Normal(new ErrorCorrelation(0.99, 0)), Days);

        Assert.All(totals.P975, high => Assert.Equal(1600 + (1.96 * 160), high, 20.0));
    }

    [Fact]
    public void Of_the_whole_is_surer_than_the_days_unless_they_go_together()
    {
        int[] whole = new int[Days.Length];

        var apart = ForecastTotals.Of(Normal(new ErrorCorrelation(0.5, 0)), Days, whole);
        var together = ForecastTotals.Of(Normal(new ErrorCorrelation(0.5, 0.5)), Days, whole);

        // Variances of a day: 16² · 100 · 0.5 + 16 · 100 · 0.5; of five days, five times that, or with 25 · 16² · 100 · 0.5 for what is common.
        Assert.Equal(8000 + (1.96 * Math.Sqrt(5 * (12800 + 800))), apart.P975[0], 45.0);
        Assert.Equal(8000 + (1.96 * Math.Sqrt((25 * 12800) + (5 * 800))), together.P975[0], 60.0);
    }

    [Fact]
    public void OfDays_is_the_same_every_time_and_refuses_days_that_do_not_fit()
    {
        var forecast = Normal(new ErrorCorrelation(0.4, 0.1));

        Assert.Equal(ForecastTotals.OfDays(forecast, Days).P90, ForecastTotals.OfDays(forecast, Days).P90);
        Assert.Throws<ArgumentException>(() => ForecastTotals.OfDays(forecast, Days.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => ForecastTotals.Of(forecast, Days, Days.AsSpan(1)));
    }

    [Fact]
    public void Draw_of_counts_is_never_negative_and_has_the_quantiles_of_each_step()
    {
        var forecast = ForecastMapping.Make(3, (level, _) => level < 0 ? 1.31 : new[] { 0, 0.3, 1, 2.5, 4 }[level]);
        var paths = new SamplePaths(forecast, [0, 0, 1]);
        var random = new Random(2);
        var path = new double[3];
        var above = 0;
        for (var i = 0; i < 4000; i++)
        {
            paths.Draw(random, path);
            Assert.All(path, value => Assert.InRange(value, 0, 100));
            above += path[2] > 2.5 ? 1 : 0;
        }

        Assert.Equal(0.1, above / 4000.0, 0.015);
    }

    private static SeriesForecast Normal(ErrorCorrelation correlation)
    {
        double[] scores = [-1.959964, -1.281552, 0, 1.281552, 1.959964];
        var forecast = ForecastMapping.Make(Days.Length, (level, _) => 100 + (level < 0 ? 0 : 10 * scores[level]));
        return forecast with { Correlation = correlation };
    }
}
