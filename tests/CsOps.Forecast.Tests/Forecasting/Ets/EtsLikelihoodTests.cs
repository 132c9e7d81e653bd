using CsOps.Forecast.Forecasting.Ets;

namespace CsOps.Forecast.Tests.Forecasting.Ets;

public class EtsLikelihoodTests
{
    private const int Period = 4;

    [Fact]
    public void Gradient_is_that_of_differences_for_every_form() => Assert.All(EtsForm.All, form =>
    {
        var values = TestSeries.Counts(40, Period, 1, 80, 0.1, seed: 4);
        values[7] = values[20] = double.NaN;
        var point = PointOf(form);
        var likelihood = new EtsLikelihood(form, values, point.Seasons.Length);
        var gradient = new EtsPoint(point.Seasons.Length);

        likelihood.Of(point);
        likelihood.Gradient(point, gradient);

        AssertSlope(likelihood, point, gradient.Alpha, 1e-5, (p, by) => p.Alpha += by);
        AssertSlope(likelihood, point, gradient.Level, 1e-3, (p, by) => p.Level += by);
        if (form.HasSlope)
        {
            AssertSlope(likelihood, point, gradient.Beta, 1e-5, (p, by) => p.Beta += by);
            AssertSlope(likelihood, point, gradient.Phi, 1e-5, (p, by) => p.Phi += by);
            AssertSlope(likelihood, point, gradient.Slope, 1e-4, (p, by) => p.Slope += by);
        }

        for (var place = 0; place < point.Seasons.Length; place++)
        {
            AssertSlope(likelihood, point, gradient.Gamma, 1e-5, (p, by) => p.Gamma += by);
            AssertSlope(likelihood, point, gradient.Seasons[place], 1e-5, (p, by) => p.Seasons[place] += by);
        }
    });

    /// <summary>By hand: level 10, forecasts 10, 11 and (after a gap) 11; errors 2, −1 and 3, α ½.</summary>
    [Fact]
    public void Gap_leaves_the_level_and_is_not_counted()
    {
        double[] values = [12, 10, double.NaN, 13.5];
        var point = new EtsPoint(0) { Alpha = 0.5, Level = 10 };
        var likelihood = new EtsLikelihood(default, values, 0);

        var loss = likelihood.Of(point);

        Assert.Equal(3, likelihood.Observed);
        Assert.Equal(4 + 1 + 9, likelihood.Squares, 1e-12);
        Assert.Equal(1.5 * Math.Log(14), loss, 1e-12);
        Assert.Equal(12, likelihood.End(point).Level, 1e-12);
    }

    [Fact]
    public void Gap_lets_the_slope_and_the_season_go_on()
    {
        var form = new EtsForm(false, EtsTrend.Additive, EtsSeason.Additive);
        var point = new EtsPoint(2) { Alpha = 0.5, Beta = 0.1, Gamma = 0.2, Level = 10, Slope = 1 };
        (point.Seasons[0], point.Seasons[1]) = (-2, 2);
        var likelihood = new EtsLikelihood(form, [double.NaN, double.NaN, double.NaN], 2);

        likelihood.Of(point);

        Assert.Equal([9, 14, 11], Enumerable.Range(0, 3).Select(likelihood.FittedAt));
        Assert.Equal([2, -2], likelihood.End(point).Seasons);
    }

    [Fact]
    public void Product_that_falls_to_zero_is_refused()
    {
        var form = new EtsForm(true, EtsTrend.Additive, EtsSeason.None);
        var point = new EtsPoint(0) { Alpha = 0.1, Level = 10, Slope = -6 };

        Assert.Equal(double.PositiveInfinity, new EtsLikelihood(form, [4, 1, 1], 0).Of(point));
    }

    private static void AssertSlope(EtsLikelihood likelihood, EtsPoint point, double expected, double by, Action<EtsPoint, double> move)
    {
        move(point, by);
        var above = likelihood.Of(point);
        move(point, -2 * by);
        var below = likelihood.Of(point);
        move(point, by);

        Assert.Equal(expected, (above - below) / (2 * by), 1e-5 * (1 + Math.Abs(expected)));
    }

    private static EtsPoint PointOf(EtsForm form)
    {
        var point = new EtsPoint(form.HasSeason ? Period : 0)
        {
            Alpha = 0.3,
            Beta = form.HasSlope ? 0.1 : 0,
            Gamma = form.HasSeason ? 0.2 : 0,
            Phi = form.Trend == EtsTrend.Damped ? 0.9 : 1,
            Level = 90,
            Slope = form.HasSlope ? -0.5 : 0,
        };
        for (var place = 0; place < point.Seasons.Length; place++)
        {
            point.Seasons[place] = form.Season == EtsSeason.Multiplicative ? 0.8 + (0.15 * place) : (8 * place) - 12;
        }

        return point;
    }
}
