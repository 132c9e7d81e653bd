using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Tests.Forecasting.SingularSpectrum;

public class LagCovarianceTests
{
    [Theory]
    [InlineData(20, 1)]
    [InlineData(20, 7)]
    [InlineData(20, 20)]
    [InlineData(101, 50)]
    public void Of_is_the_product_of_the_trajectory_matrix_with_its_transpose(int length, int window)
    {
        var random = new Random(length + window);
        double[] values = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble())];

        var matrix = LagCovariance.Of(values, window);

        for (var i = 0; i < window; i++)
        {
            for (var j = 0; j < window; j++)
            {
                var direct = Enumerable.Range(0, length - window + 1).Sum(k => values[i + k] * values[j + k]);
                Assert.Equal(direct, matrix[(i * window) + j], 1e-10);
            }
        }
    }
}
