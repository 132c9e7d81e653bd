using CsOps.Forecast.Forecasting.Intervals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

public class StudentQuantileTests
{
    [Fact]
    public void At_agrees_with_a_table_and_is_odd_about_the_middle()
    {
        // Printed tables: 6 degrees, 0.975 and 0.9.
        Assert.Equal(2.447, StudentQuantile.At(0.975), 5e-4);
        Assert.Equal(1.440, StudentQuantile.At(0.9), 5e-4);
        Assert.Equal(0, StudentQuantile.At(0.5));
        Assert.Equal(-StudentQuantile.At(0.75), StudentQuantile.At(0.25));
    }

    [Fact]
    public void At_is_where_the_distribution_function_has_the_level() =>
        Assert.All(
            Enumerable.Range(1, 999).Select(i => i / 1000.0).Concat([1e-6, 1 - 1e-6]),
            level => Assert.Equal(level, StudentT.CDF(0, 1, 6, StudentQuantile.At(level)), 1e-11));

    [Fact]
    public void Cumulative_is_the_distribution_function() =>
        Assert.All(Enumerable.Range(-60, 121).Select(i => i / 10.0), value => Assert.Equal(StudentT.CDF(0, 1, 6, value), StudentQuantile.Cumulative(value), 1e-12));
}
