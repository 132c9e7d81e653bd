using CsOps.Forecast.Forecasting.Ets;

namespace CsOps.Forecast.Tests.Forecasting.Ets;

public class EtsPathsTests
{
    private const int Paths = 20_000;

    /// <summary>The standard error of a mean of n is sd / √n, of a variance about √(2/n) of it; 5 of them are allowed.</summary>
    [Theory]
    [InlineData("monthly-ANA-given", 13)]
    [InlineData("monthly-AAdA-given", 25)]
    [InlineData("monthly-MAdN-given", 6)]
    [InlineData("monthly-MNA-given", 14)]
    [InlineData("monthly-MAM-given", 14)]
    [InlineData("monthly-MAdM-given", 13)]
    public void Paths_have_the_recorded_exact_moments(string name, int lead)
    {
        var found = EtsCases.Fitted("given").Single(found => found.Name == name);
        var fit = EtsFit.Given(EtsCases.FormOf(found["form"]), found.Series.Values, EtsCases.PointOf(found, "initial"));

        var drawn = EtsPaths.Draw(fit, Paths, lead, seed: 3).AsSpan((lead - 1) * Paths, Paths).ToArray();

        var (mean, recorded) = (drawn.Average(), found.Numbers("forecasts", "variance")[lead - 1]);
        Assert.Equal(found.Numbers("forecasts", "mean")[lead - 1], mean, 5 * Math.Sqrt(recorded / Paths));
        Assert.Equal(1, drawn.Average(value => (value - mean) * (value - mean)) / recorded, 5 * Math.Sqrt(2.0 / Paths));
    }

    [Fact]
    public void Same_seed_draws_the_same_paths_and_another_does_not()
    {
        var fit = EtsFit.Given(default, [3, 5, 4, 6, 5, 7], new EtsPoint(0) { Alpha = 0.5, Level = 4 });

        Assert.Equal(EtsPaths.Draw(fit, 5, 4, seed: 1), EtsPaths.Draw(fit, 5, 4, seed: 1));
        Assert.NotEqual(EtsPaths.Draw(fit, 5, 4, seed: 1), EtsPaths.Draw(fit, 5, 4, seed: 2));
    }
}
