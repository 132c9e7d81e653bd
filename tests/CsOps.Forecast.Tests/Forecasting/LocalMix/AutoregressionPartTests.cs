using CsOps.Forecast.Forecasting.LocalMix;

namespace CsOps.Forecast.Tests.Forecasting.LocalMix;

public class AutoregressionPartTests
{
    [Fact]
    public void Forecast_of_an_autoregression_finds_its_coefficients()
    {
        // x(t) = 0.6 x(t − 1) + 0.3 x(t − 24) + noise: the forecast decays as those coefficients say.
        var random = new Random(8);
        var values = new double[4000];
        for (var t = 0; t < values.Length; t++)
        {
            var noise = MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
            values[t] = noise + (t > 0 ? 0.6 * values[t - 1] : 0) + (t >= 24 ? 0.3 * values[t - 24] : 0);
        }

        var forecast = new double[24];
        new AutoregressionPart(values, 24, 168, leads: 24).Forecast(values.Length, forecast);

        var expected = new double[24];
        for (var lead = 0; lead < expected.Length; lead++)
        {
            expected[lead] = (0.6 * (lead > 0 ? expected[lead - 1] : values[^1])) + (0.3 * values[^(24 - lead)]);
        }

        Assert.All(Enumerable.Range(0, 24), lead => Assert.Equal(expected[lead], forecast[lead], 0.5));
    }

    [Fact]
    public void Forecast_from_an_earlier_end_is_fitted_without_what_it_forecasts()
    {
        // The window after the end is the only place where the pattern turns: who had learned from it would follow.
        var values = Enumerable.Range(0, 1000).Select(t => Math.Sin(t * Math.PI / 12) + (0.01 * Math.Sin(t * 0.7))).ToArray();
        for (var t = 800; t < 824; t++)
        {
            values[t] = -values[t];
        }

        var forecast = new double[24];
        new AutoregressionPart(values, 24, 168, leads: 24).Forecast(800, forecast);

        Assert.All(Enumerable.Range(0, 24), lead => Assert.Equal(Math.Sin((800 + lead) * Math.PI / 12), forecast[lead], 0.1));
    }
}
