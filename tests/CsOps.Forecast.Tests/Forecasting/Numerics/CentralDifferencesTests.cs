using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Tests.Forecasting.Numerics;

public class CentralDifferencesTests
{
    [Fact]
    public void Minimum_of_a_curved_valley_is_found_to_many_digits()
    {
        var (point, value) = Lbfgs.Minimise(CentralDifferences.Of(x => Math.Pow(1 - x[0], 2) + (100 * Math.Pow(x[1] - (x[0] * x[0]), 2))), [-1.2, 1], 200, 1e-14);

        Assert.Equal(1, point[0], 1e-5);
        Assert.Equal(1, point[1], 1e-5);
        Assert.InRange(value, 0, 1e-10);
    }

    [Fact]
    public void Region_where_the_function_is_not_a_number_is_kept_out_of()
    {
        var (point, _) = Lbfgs.Minimise(CentralDifferences.Of(x => x[0] <= 0 ? double.NaN : x[0] - Math.Log(x[0])), [0.1], 200, 1e-14);

        Assert.Equal(1, point[0], 1e-5);
    }

    [Fact]
    public void Function_without_variables_is_its_value() => Assert.Equal(3, Lbfgs.Minimise(CentralDifferences.Of(_ => 3), [], 10, 1e-9).Value);
}
