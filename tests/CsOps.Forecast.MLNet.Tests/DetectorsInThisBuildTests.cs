using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.MLNet.Tests;

/// <summary>What needs ML.NET's detectors themselves; skipped in a build without them.</summary>
public class DetectorsInThisBuildTests
{
    [Fact]
    public void Anomalies_of_a_weekly_pattern_with_a_spike_are_the_spike()
    {
        RequireMLNet();
        var history = new History(12);
        history.Counts[History.At(36, 12)] = 200;

        var anomaly = Assert.Single(MLNetDetectors.Anomalies!.Find(history.Queue, history.Context));

        Assert.Equal(200, anomaly.Observed);
        Assert.Equal(30, anomaly.Expected, 10.0);
    }

    [Fact]
    public void ChangePoints_of_a_large_step_are_the_step()
    {
        RequireMLNet();
        var random = new Random(3);

        var change = Assert.Single(MLNetDetectors.ChangePoints!.Find([.. Enumerable.Range(0, 365).Select(i => (i < 200 ? 0 : 6) + random.NextDouble() + random.NextDouble())]));

        Assert.InRange(change.Index, 198, 202);
    }

    [Fact]
    public void Seasonality_of_a_wave_is_its_length()
    {
        RequireMLNet();

        var season = Assert.Single(MLNetDetectors.Seasonality!.Find([.. Enumerable.Range(0, 240).Select(i => Math.Sin(2 * Math.PI * i / 24))]));

        Assert.Equal(24, season.Period);
    }

    [Fact]
    public void RootCauses_of_a_channel_are_the_channel()
    {
        RequireMLNet();

        var cause = MLNetDetectors.RootCauses!.Locate(TreeLocatorTests.Counts(190, 160, 100, 100))!;

        Assert.Equal([new DimensionValue("channel", "chat")], Assert.Single(cause.Elements).Values);
    }

    [Fact]
    public void Names_are_in_every_build_and_the_rest_in_those_with_ML_NET()
    {
        Assert.Equal(["mlnet-srcnn", "mlnet-change-point", "mlnet-seasonality", "mlnet-root-cause"], MLNetDetectors.Names);
        Assert.Equal(MLNetModels.Available, MLNetDetectors.Available);
        Assert.Equal(MLNetDetectors.Available, MLNetDetectors.Anomalies is not null && MLNetDetectors.ChangePoints is not null);
        Assert.Equal(MLNetDetectors.Available, MLNetDetectors.Seasonality is not null && MLNetDetectors.RootCauses is not null);
    }

    private static void RequireMLNet() => Assert.SkipUnless(MLNetDetectors.Available, "this build is without ML.NET");
}
