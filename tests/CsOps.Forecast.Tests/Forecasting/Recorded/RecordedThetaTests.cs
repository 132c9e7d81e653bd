namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of the Theta method means what its README says.</summary>
public class RecordedThetaTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Forecast_is_the_last_level_plus_half_the_slope() => Assert.All(Cases("thetaf"), found =>
    {
        var (alpha, n) = (found.Number("alpha"), found.Series.Values.Length);
        var means = found.Numbers("forecasts", "mean");

        for (var lead = 1; lead <= means.Length; lead++)
        {
            var drift = found.Number("slope") * (lead - 1 + ((1 - Math.Pow(1 - alpha, n)) / alpha));
            var mean = (found.Number("last_level") + drift) * Index(found, n + lead);
            var half = 1.959963984540054 * Math.Sqrt(found.Number("sigma2") * (1 + ((lead - 1) * alpha * alpha)));

            Assert.Equal(mean, means[lead - 1], Tolerance * mean);
            Assert.Equal(mean + half, found.Numbers("forecasts", "upper95")[lead - 1], Tolerance * mean);
        }
    });

    [Fact]
    public void Levels_are_those_of_simple_smoothing() => Assert.All(Cases("thetaf"), found =>
    {
        var level = found.Number("level");
        foreach (var (y, i) in found.Series.Values.Select((y, i) => (y, i)))
        {
            level += found.Number("alpha") * ((y / Index(found, i + 1)) - level);
        }

        Assert.Equal(found.Number("last_level"), level, 1e-8);
    });

    [Fact]
    public void Slope_is_half_that_of_the_regression_or_all_of_it() => Assert.All(RecordedForecasts.Cases("theta"), found =>
    {
        var adjusted = found.Series.Values.Select((y, i) => y / Index(found, i + 1)).ToArray();
        var middle = (adjusted.Length - 1) / 2.0;
        var slope = adjusted.Select((y, i) => y * (i - middle)).Sum() / adjusted.Select((_, i) => (i - middle) * (i - middle)).Sum();

        Assert.Equal(found["variant"] == "lines" ? slope : slope / 2, found.Number("slope"), Tolerance);
    });

    private static IEnumerable<RecordedCase> Cases(string variant) =>
        RecordedForecasts.Cases("theta").Where(found => found["variant"] == variant);

    private static double Index(RecordedCase found, int step) =>
        found["adjusted"] == "TRUE" ? found.Numbers("indices", "index")[(step - 1) % found.Series.Period] : 1;
}
