namespace CsOps.Forecast.MLNet.Tests;

public class SsaModelTests
{
    private static readonly SsaModel Counting = new((_, horizon) =>
    {
        var steps = Enumerable.Range(1, horizon).Select(i => (float)i).ToArray();
        return new SsaBand(steps, steps, steps);
    });

    [Fact]
    public void Forecast_of_a_short_horizon_is_the_start_of_the_longest()
    {
        var model = Counting.Fit(Series.Weekly(60, horizon: 7)).Model!;

        Assert.Equal([1, 2, 3], model.Forecast(3).P50);
        Assert.Equal(7, model.Forecast(7).Horizon);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Forecast_beyond_the_calendar_throws(int horizon)
    {
        var model = Counting.Fit(Series.Weekly(60, horizon: 7)).Model!;

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(horizon));
    }

    [Fact]
    public void Fit_of_too_short_a_series_fails_with_its_name()
    {
        var result = Counting.Fit(Series.Weekly(40));

        Assert.False(result.Succeeded);
        Assert.StartsWith("Series 'weekly': it has 40 steps;", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_when_the_forecast_diverges_fails()
    {
        var model = new SsaModel((_, _) => new SsaBand([float.NaN], [0], [0]));

        Assert.Equal("Series 'weekly': ML.NET's SSA diverged.", model.Fit(Series.Weekly(60)).Failure!.Reason);
    }

    [Fact]
    public void Fit_on_another_processor_or_without_native_libraries_fails_with_the_reason()
    {
        var platform = new SsaModel((_, _) => throw new PlatformNotSupportedException("x64 only."));
        var library = new SsaModel((_, _) => throw new InvalidOperationException("outer", new DllNotFoundException("MklImports.")));

        Assert.Equal("ML.NET cannot run here: x64 only.", platform.Fit(Series.Weekly(60)).Failure!.Reason);
        Assert.Equal("ML.NET cannot run here: MklImports.", library.Fit(Series.Weekly(60)).Failure!.Reason);
    }

    [Fact]
    public void Fit_when_cancelled_throws()
    {
        Assert.Throws<OperationCanceledException>(() => Counting.Fit(Series.Weekly(60), new CancellationToken(canceled: true)));
    }
}
