namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of ARIMA means what its README says: two models small enough to be worked out by hand.</summary>
public class RecordedArimaTests
{
    private const double Tolerance = 1e-8;

    [Theory]
    [InlineData("arma_011_drift-ml_given")]
    [InlineData("short_010_drift-ml_given")]
    [InlineData("short_021-ml_given")]
    public void Likelihood_of_the_differences_is_exact_and_the_filter_is_close_to_it(string name)
    {
        var found = RecordedForecasts.Case("arima", name);
        var theta = found.Named("coefficients", "name", "ma1", "value");
        var drift = found.Named("coefficients", "name", "drift", "value");
        var differences = Differences(found.Series.Values.Select((y, i) => y - (drift * (i + 1))), (int)found.Number("d"));

        var (squares, logs) = Innovations(differences, theta);
        var n = differences.Length;
        var loglik = -0.5 * ((n * (1 + Math.Log(2 * Math.PI * squares / n))) + logs);

        Assert.Equal(n, found.Number("used"));
        Assert.Equal(loglik, found.Number("loglik_differenced"), Tolerance * n);
        Assert.Equal(loglik, found.Number("loglik"), 3e-4);
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
        var drift = found.Named("coefficients", "name", "drift", "value");
        var waves = found.Texts("coefficients", "name").Zip(found.Numbers("coefficients", "value"))
            .Where(pair => pair.First[0] is 'S' or 'C').ToList();
        double Level(int t) => (drift * t) + waves.Sum(pair => pair.Second * Harmonic(pair.First, t));
        var noise = found.Series.Values.Select((y, i) => y - Level(i + 1)).ToArray();

        var next = noise[^1] + (found.Named("coefficients", "name", "ar1", "value") * (noise[^1] - noise[^2])) + Level(noise.Length + 1);

        Assert.Equal(next, found.Numbers("forecasts", "mean")[0], 1e-7);
    }

    [Fact]
    public void Maximum_is_no_lower_than_where_the_package_stops()
    {
        var cases = RecordedForecasts.Cases("arima").Where(found => found["method"] == "ml").ToList();

        Assert.Equal(17, cases.Count);
        Assert.All(cases, found => Assert.True(found.Number("loglik") >= found.Number("loglik_default"), found.Name));
    }

    private static double Harmonic(string name, int t)
    {
        var parts = name[1..].Split('-');
        var angle = 2 * Math.PI * int.Parse(parts[0]) * t / int.Parse(parts[1]);
        return name[0] == 'S' ? Math.Sin(angle) : Math.Cos(angle);
    }

    private static double[] Differences(IEnumerable<double> values, int times)
    {
        double[] result = [.. values];
        for (; times > 0; times--)
        {
            result = [.. result.Skip(1).Zip(result, (now, before) => now - before)];
        }

        return result;
    }

    /// <summary>The innovations of a moving average of order one: the sum of squared standardised errors, the sum of log variances.</summary>
    private static (double Squares, double Logs) Innovations(double[] values, double theta)
    {
        var (squares, logs, variance, predicted) = (0.0, 0.0, 1 + (theta * theta), 0.0);
        foreach (var value in values)
        {
            var error = value - predicted;
            squares += error * error / variance;
            logs += Math.Log(variance);
            predicted = theta * error / variance;
            variance = 1 + (theta * theta) - (theta * theta / variance);
        }

        return (squares, logs);
    }
}
