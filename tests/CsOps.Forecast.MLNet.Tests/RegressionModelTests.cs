namespace CsOps.Forecast.MLNet.Tests;

public class RegressionModelTests
{
    /// <summary>Says of each step the number of its slot in the week, plus ten: what the series is.</summary>
    private static readonly RegressionModel Knowing = new("knowing", "knowledge", rows => [.. rows.Ahead.Select(features => 10f + Array.IndexOf(features, 1f))]);

    [Fact]
    public void Forecast_of_what_is_known_for_sure_is_sure()
    {
        var forecast = Knowing.Fit(Series.Weekly(80)).Model!.Forecast(Series.Week);

        for (var step = 0; step < forecast.Horizon; step++)
        {
            Assert.All(new[] { forecast.Mean[step], forecast.P025[step], forecast.P50[step], forecast.P975[step] }, value => Assert.Equal(Series.Value(80 + step), value, 1e-6));
        }
    }

    [Fact]
    public void Quantiles_are_those_of_the_errors_at_the_end_of_the_history()
    {
        var random = new Random(1);
        var series = Series.Weekly(600, value: step => Series.Value(step) + (Math.Sqrt(Series.Value(step)) * ((2 * random.NextDouble()) - 1)));

        var forecast = Knowing.Fit(series).Model!.Forecast(1);

        // Errors are even between minus one and one root of what is expected, 80 of them.
        var (mean, root) = (Series.Value(600), Math.Sqrt(Series.Value(600)));
        Assert.Equal(mean, forecast.Mean[0], 1e-6);
        Assert.InRange(forecast.P025[0], mean - root, mean - (0.85 * root));
        Assert.InRange(forecast.P90[0], mean + (0.6 * root), mean + root);
    }

    [Fact]
    public void Fit_says_what_a_series_lacks()
    {
        Assert.Equal("The history has 40 values observed; at least 60 are needed.", Knowing.Fit(Series.Weekly(40)).Failure!.Reason);
        Assert.Contains("negative", Knowing.Fit(Series.Weekly(80, value: _ => -1)).Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Trainer_that_diverges_or_cannot_run_fails_with_the_reason()
    {
        var diverging = new RegressionModel("x", "descent", rows => [.. rows.Ahead.Select(_ => float.NaN)]);
        var missing = new RegressionModel("x", "descent", _ => throw new DllNotFoundException("CpuMathNative."));

        Assert.Equal("ML.NET's descent diverged.", diverging.Fit(Series.Weekly(80)).Failure!.Reason);
        Assert.Equal("ML.NET cannot run here: CpuMathNative.", missing.Fit(Series.Weekly(80)).Failure!.Reason);
    }

    [Fact]
    public void Forecast_beyond_the_calendar_throws()
    {
        var model = Knowing.Fit(Series.Weekly(80, horizon: 7)).Model!;

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(8));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(0));
    }
}
