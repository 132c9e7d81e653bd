using System.Runtime.InteropServices;

namespace CsOps.Forecast.MLNet.Tests;

/// <summary>What needs ML.NET itself; skipped in a build without it.</summary>
public class SsaInThisBuildTests
{
    [Fact]
    public void Forecast_of_a_weekly_pattern_repeats_it()
    {
        RequireMLNet();
        static double Wave(int step) => 100 + (40 * Math.Sin(2 * Math.PI * step / Series.Week)) + (15 * Math.Cos(2 * Math.PI * step / Series.Day));

        var forecast = MLNetModels.All[0].Fit(Series.Weekly(8 * Series.Week, value: Wave)).Model!.Forecast(Series.Week);

        // A sum of two waves satisfies a recurrence that SSA finds exactly, but for single precision.
        for (var i = 0; i < Series.Week; i++)
        {
            Assert.Equal(Wave((8 * Series.Week) + i), forecast.P50[i], 1.0);
        }
    }

    [Fact]
    public void Forecast_of_noise_has_ordered_quantiles_and_is_never_negative()
    {
        RequireMLNet();
        static double Noise(int step) => Series.Value(step) * (step * 7919 % 5) / 4;

        var forecast = MLNetModels.All[0].Fit(Series.Weekly(8 * Series.Week, value: Noise)).Model!.Forecast(Series.Week);

        for (var i = 0; i < Series.Week; i++)
        {
            double[] quantiles = [0, forecast.P025[i], forecast.P10[i], forecast.P50[i], forecast.P90[i], forecast.P975[i]];
            Assert.Equal(quantiles.Order(), quantiles);
        }
    }

    [Fact]
    public void Fit_twice_forecasts_the_same()
    {
        RequireMLNet();
        var series = Series.Weekly(8 * Series.Week, value: i => Series.Value(i) + (i * 31 % 7));

        var first = MLNetModels.All[0].Fit(series).Model!.Forecast(Series.Week);
        var second = MLNetModels.All[0].Fit(series).Model!.Forecast(Series.Week);

        Assert.Equal(first.P50, second.P50);
        Assert.Equal(first.P975, second.P975);
    }

    private static void RequireMLNet()
    {
        Assert.SkipUnless(MLNetModels.Available, "this build is without ML.NET");
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "ML.NET's SSA needs an x64 processor");
    }
}
