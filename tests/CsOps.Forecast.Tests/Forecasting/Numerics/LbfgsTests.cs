using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Tests.Forecasting.Numerics;

public class LbfgsTests
{
    /// <summary>Rosenbrock's valley: the least is 0 at (1, 1).</summary>
    [Fact]
    public void Minimise_finds_the_end_of_a_bent_valley()
    {
        var (point, value) = Lbfgs.Minimise(Valley, [-1.2, 1], 200, 1e-14);

        Assert.Equal(1, point[0], 1e-6);
        Assert.Equal(1, point[1], 1e-6);
        Assert.Equal(0, value, 1e-10);
    }

    [Fact]
    public void Minimise_stays_where_the_function_is_defined()
    {
        var (point, _) = Lbfgs.Minimise(
            (x, gradient) =>
            {
                gradient[0] = 1 - (3 / x[0]);
                return x[0] > 0 ? x[0] - (3 * Math.Log(x[0])) : double.PositiveInfinity;
            },
            [0.01],
            100,
            1e-14);

        Assert.Equal(3, point[0], 1e-5);
    }

    [Fact]
    public void Minimise_from_the_least_stays_there()
    {
        Assert.Equal([1.0, 1.0], Lbfgs.Minimise(Valley, [1, 1], 50, 1e-9).Point);
    }

    private static double Valley(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var (across, along) = (x[1] - (x[0] * x[0]), 1 - x[0]);
        gradient[0] = (-400 * x[0] * across) - (2 * along);
        gradient[1] = 200 * across;
        return (100 * across * across) + (along * along);
    }
}
