namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of exponential smoothing means what its README says: worked out again from the definition of the models.</summary>
public class RecordedSmoothingTests
{
    private const int Paths = 40_000;

    /// <summary>Seventeen digits are recorded; 72 steps add up.</summary>
    private const double Tolerance = 1e-9;

    private static IEnumerable<RecordedCase> Walked =>
        RecordedForecasts.Cases("ets").Where(found => found["status"] == "fitted" && found["mode"] != "estimated");

    [Fact]
    public void Fitted_values_are_the_forecasts_made_one_step_before() => Assert.All(Walked, found =>
    {
        var walk = new RecordedWalk(found, "initial");
        var fitted = found.Series.Values.Select(walk.Step).ToArray();

        Assert.All(fitted.Zip(found.Numbers("steps", "fitted")), pair => Assert.Equal(1, pair.First / pair.Second, Tolerance));
        Assert.All(new RecordedWalk(found, "final").States.Zip(walk.States), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    });

    [Fact]
    public void Likelihood_has_no_constants_and_criteria_count_what_was_estimated() => Assert.All(Walked, found =>
    {
        var (n, fitted) = (found.Series.Values.Length, found.Numbers("steps", "fitted"));
        var multiplicative = found["form"][0] == 'M';
        var squares = found.Series.Values.Zip(fitted, (y, f) => multiplicative ? (y - f) / f : y - f).Sum(e => e * e);
        var parameters = new[] { "alpha", "beta", "gamma", "phi" }.Count(name => !double.IsNaN(found.Number(name)));
        var states = found.Texts("states", "state").Length - (found["form"].EndsWith('N') ? 0 : 1);
        var counted = (found["mode"] == "given" ? 0 : parameters) + states + 1;

        var loglik = -(n / 2.0 * Math.Log(squares)) - (multiplicative ? fitted.Sum(f => Math.Log(Math.Abs(f))) : 0);

        Assert.Equal(loglik, found.Number("loglik"), Tolerance * n);
        Assert.Equal(counted, found.Number("counted"));
        Assert.Equal((-2 * loglik) + (2 * counted * (1 + ((counted + 1.0) / (n - counted - 1)))), found.Number("aicc"), Tolerance * n);
        Assert.Equal(1, squares / (n - parameters - states) / found.Number("sigma2"), Tolerance);
    });

    [Fact]
    public void Forecasts_start_from_the_final_states() => Assert.All(Walked, found =>
    {
        var first = found.Numbers("forecasts", "mean")[0];

        Assert.Equal(1, new RecordedWalk(found, "final").Ahead / first, Tolerance);
    });

    /// <summary>The standard error of a mean of n is sd / √n, of a variance about √(2/n) of it; 5 of them are allowed.</summary>
    [Theory]
    [InlineData("monthly-ANA-given", 12)]
    [InlineData("monthly-MNA-given", 12)]
    [InlineData("monthly-AAdA-given", 25)]
    [InlineData("monthly-MAM-given", 13)]
    [InlineData("monthly-MAdM-given", 13)]
    public void Moments_are_those_of_simulated_paths(string name, int lead)
    {
        var found = RecordedForecasts.Case("ets", name);
        var (mean, variance) = Simulate(found, lead);
        var recorded = found.Numbers("forecasts", "variance")[lead - 1];

        Assert.Equal(found.Numbers("forecasts", "mean")[lead - 1], mean, 5 * Math.Sqrt(recorded / Paths));
        Assert.Equal(1, variance / recorded, 5 * Math.Sqrt(2.0 / Paths));
    }

    [Theory]
    [InlineData("monthly-ANA-given", "package_variance", "variance", 12)]
    [InlineData("monthly-MNA-given", "package_variance", "variance", 12)]
    [InlineData("monthly-MAdM-given", "package_mean", "mean", 1)]
    public void Package_differs_where_the_readme_says_that_it_is_wrong(string name, string package, string defined, int lead)
    {
        var found = RecordedForecasts.Case("ets", name);

        Assert.True(Math.Abs((found.Numbers("forecasts", package)[lead - 1] / found.Numbers("forecasts", defined)[lead - 1]) - 1) > 5e-4);
    }

    private static (double Mean, double Variance) Simulate(RecordedCase found, int lead)
    {
        var random = new Random(11);
        var deviation = Math.Sqrt(found.Number("sigma2"));
        var start = new RecordedWalk(found, "final");
        var ends = new double[Paths];
        for (var path = 0; path < Paths; path++)
        {
            var walk = new RecordedWalk(start);
            for (var step = 0; step < lead; step++)
            {
                ends[path] = walk.Draw(deviation * MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1));
            }
        }

        var mean = ends.Average();
        return (mean, ends.Sum(y => (y - mean) * (y - mean)) / (Paths - 1));
    }
}
