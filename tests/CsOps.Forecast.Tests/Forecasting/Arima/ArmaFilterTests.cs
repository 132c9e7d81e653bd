using CsOps.Forecast.Forecasting.Arima;

namespace CsOps.Forecast.Tests.Forecasting.Arima;

public class ArmaFilterTests
{
    [Fact]
    public void Missing_value_of_an_autoregression_leaves_two_steps_between_neighbours()
    {
        const double Phi = 0.7;
        var process = ArmaProcess.Of(new ArimaOrders(1, 0, 0), [Phi]);
        double[] innovations = new double[3];

        var filter = new ArmaFilter(process);
        filter.Run([[1.2, double.NaN, -0.4]], [innovations]);

        var (first, second) = (1 / (1 - (Phi * Phi)), 1 + (Phi * Phi));
        Assert.Equal(1.2 / Math.Sqrt(first), innovations[0], 1e-12);
        Assert.Equal(0, innovations[1]);
        Assert.Equal((-0.4 - (Phi * Phi * 1.2)) / Math.Sqrt(second), innovations[2], 1e-12);
        Assert.Equal(Math.Log(first) + Math.Log(second), filter.LogDeterminant, 1e-12);
    }

    [Fact]
    public void Gap_in_a_long_series_is_as_if_the_filter_had_never_settled()
    {
        var random = new Random(3);
        double[] values = [.. Enumerable.Range(0, 400).Select(t => t is 300 or 301 ? double.NaN : random.NextDouble())];
        var process = ArmaProcess.Of(new ArimaOrders(1, 0, 1), [0.6, -0.3]);
        var (whole, late) = (new double[400], new double[150]);

        new ArmaFilter(process).Run([values], [whole]);
        new ArmaFilter(process).Run([values[250..]], [late]);

        // Fifty steps after either start nothing of it is left.
        Assert.All(Enumerable.Range(50, 100), t => Assert.Equal(whole[250 + t], late[t], 1e-12));
    }

    [Fact]
    public void Covariance_before_anything_is_seen_is_that_of_the_process()
    {
        // Variance of an ARMA(1, 1): (1 + θ² + 2φθ) / (1 − φ²).
        var filter = new ArmaFilter(ArmaProcess.Of(new ArimaOrders(1, 0, 1), [0.8, 0.4]));

        Assert.Equal((1 + 0.16 + (2 * 0.8 * 0.4)) / (1 - 0.64), filter.Covariance[0], 1e-10);
    }

    [Fact]
    public void Free_numbers_of_any_size_make_a_stationary_process()
    {
        foreach (var free in new double[][] { [0.3, -0.2], [4, -4], [-9, 9], [0, 3] })
        {
            var coefficients = LagPolynomial.Stationary(free);

            // The triangle of a second-order autoregression.
            Assert.True(coefficients[1] + coefficients[0] <= 1 && coefficients[1] - coefficients[0] <= 1 && Math.Abs(coefficients[1]) <= 1);
        }
    }

    [Fact]
    public void Differences_over_a_missing_value_are_missing()
    {
        double[] values = [1, 4, double.NaN, 10, 15, 21];

        Assert.Equal([3, double.NaN, double.NaN, 5, 6], new ArimaOrders(0, 1, 0).Differences(values));
        Assert.Equal([double.NaN, 6, double.NaN, 11], new ArimaOrders(0, 0, 0, 0, 1, 0, 2).Differences(values));
        Assert.Equal([double.NaN, double.NaN, 1], new ArimaOrders(0, 2, 0).Differences(values)[1..]);
    }

    [Fact]
    public void Seasonal_polynomials_multiply()
    {
        var process = ArmaProcess.Of(new ArimaOrders(1, 0, 1, 1, 0, 1, 4), [0.5, 0.3, 0.2, -0.4]);

        Assert.Equal([0.5, 0, 0, 0.2, -0.1], process.Regressive, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([0.3, 0, 0, -0.4, -0.12], process.Moving, (a, b) => Math.Abs(a - b) < 1e-15);
    }
}
