namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of ARIMA means what its README says: worked out again from the definitions.</summary>
public class RecordedArimaTests
{
    private const double Tolerance = 1e-8;

    [Fact]
    public void Likelihood_of_the_differences_is_exact_and_the_filter_is_close_to_it()
    {
        var cases = RecordedForecasts.Cases("arima")
            .Where(found => found["method"] == "ml_given" && found.Series.Values.Length <= 120).ToList();

        Assert.Equal(15, cases.Count);
        Assert.All(cases, found =>
        {
            var loglik = RecordedNoise.LogLikelihood(found);
            Assert.Equal(loglik, found.Number("loglik_differenced"), Tolerance);
            Assert.Equal(loglik, found.Number("loglik"), 3e-4);
        });
    }

    [Fact]
    public void Conditional_sum_of_squares_leaves_out_the_first_steps()
    {
        var found = RecordedForecasts.Case("arima", "arma_100_plain-css_given");
        var (y, phi) = (found.Series.Values, found.Named("coefficients", "name", "ar1", "value"));
        var squares = y.Skip(1).Zip(y, (now, before) => now - (phi * before)).Sum(e => e * e);
        var (n, used) = (y.Length, found.Number("used"));

        Assert.Equal(n, used);
        Assert.Equal(-used / 2 * (1 + Math.Log(2 * Math.PI * squares / (n - 1))), found.Number("loglik"), Tolerance * n);
        Assert.Equal(squares / used, found.Number("sigma2"), Tolerance);
        Assert.Equal(y[0], found.Numbers("steps", "fitted")[0]);
    }

    [Fact]
    public void Forecasts_of_an_autoregression_fall_back_to_its_mean_and_their_errors_grow()
    {
        var found = RecordedForecasts.Case("arima", "arma_100_plain-ml_given");
        var phi = found.Named("coefficients", "name", "ar1", "value");
        var variance = 0.0;

        for (var lead = 1; lead <= 10; lead++)
        {
            variance += found.Number("sigma2") * Math.Pow(phi, 2 * (lead - 1));
            Assert.Equal(found.Series.Values[^1] * Math.Pow(phi, lead), found.Numbers("forecasts", "mean")[lead - 1], Tolerance);
            Assert.Equal(Math.Sqrt(variance), found.Numbers("forecasts", "standard_error")[lead - 1], Tolerance);
        }
    }

    [Fact]
    public void Harmonics_count_time_from_the_first_step()
    {
        var found = RecordedForecasts.Case("arima", "monthly_110_fourier_drift-css_given");
        var noise = found.Series.Values.Select((y, i) => y - RecordedNoise.Level(found, i + 1)).ToArray();
        var phi = found.Named("coefficients", "name", "ar1", "value");

        var next = noise[^1] + (phi * (noise[^1] - noise[^2])) + RecordedNoise.Level(found, noise.Length + 1);

        Assert.Equal(next, found.Numbers("forecasts", "mean")[0], 1e-7);
    }

    [Fact]
    public void Maximum_is_no_lower_than_where_the_package_stops()
    {
        var cases = RecordedForecasts.Cases("arima").Where(found => found["method"] == "ml").ToList();

        Assert.Equal(17, cases.Count);
        Assert.All(cases, found => Assert.True(found.Number("loglik") >= found.Number("loglik_default"), found.Name));
    }
}
