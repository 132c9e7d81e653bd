namespace CsOps.Forecast.MLNet.Tests;

/// <summary>What needs ML.NET's trainers themselves; skipped in a build without them.</summary>
public class RegressionInThisBuildTests
{
    [Theory]
    [InlineData(RegressionModel.PoissonName)]
    [InlineData(RegressionModel.SdcaName)]
    public void Forecast_of_a_weekly_pattern_is_near_it_and_the_same_twice(string name)
    {
        Assert.SkipUnless(MLNetModels.Available, "this build is without ML.NET");
        var model = MLNetModels.All.Single(one => one.Name == name);
        var series = Series.Weekly(12 * Series.Week);

        var (first, second) = (model.Fit(series).Model!.Forecast(Series.Week), model.Fit(series).Model!.Forecast(Series.Week));

        Assert.Equal(first.P50, second.P50);
        for (var i = 0; i < Series.Week; i++)
        {
            Assert.Equal(1, first.Mean[i] / Series.Value((12 * Series.Week) + i), 0.1);
        }
    }
}
