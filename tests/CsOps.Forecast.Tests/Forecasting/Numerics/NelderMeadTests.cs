using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Tests.Forecasting.Numerics;

public class NelderMeadTests
{
    [Fact]
    public void Minimise_of_a_bowl_finds_its_bottom()
    {
        var (point, value) = NelderMead.Minimise(at => Math.Pow(at[0] - 3, 2) + (2 * Math.Pow(at[1] + 1, 2)) + 5, [0, 0], evaluations: 400);

        Assert.Equal(3, point[0], 0.05);
        Assert.Equal(-1, point[1], 0.05);
        Assert.Equal(5, value, 0.01);
    }

    [Fact]
    public void Minimise_never_returns_worse_than_the_start()
    {
        var (point, value) = NelderMead.Minimise(at => at[0] == 0 ? 0 : double.NaN, [0], evaluations: 20);

        Assert.Equal(0, point[0]);
        Assert.Equal(0, value);
    }

    [Fact]
    public void Minimise_stops_near_the_evaluations_allowed()
    {
        var count = 0;

        NelderMead.Minimise(at => Math.Pow(at[0], 2) + ++count * 0.0, [50, 50, 50], evaluations: 30);

        Assert.InRange(count, 30, 36);
    }
}
