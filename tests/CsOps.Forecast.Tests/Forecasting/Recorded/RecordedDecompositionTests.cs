namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of STL and MSTL means what its README says.</summary>
public class RecordedDecompositionTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Components_of_stl_sum_to_the_series_and_weights_lie_between_0_and_1() => Assert.All(RecordedForecasts.Cases("stl"), found =>
    {
        AssertSum(found, "seasonal", "trend", "remainder");
        Assert.All(found.Numbers("components", "weight"), weight => Assert.InRange(weight, 0, 1));
        Assert.Equal(found.Number("outer") == 0, found.Numbers("components", "weight").All(weight => weight == 1));
    });

    [Fact]
    public void Components_of_mstl_sum_to_the_series() => Assert.All(RecordedForecasts.Cases("mstl"), found =>
    {
        string[] seasons = found["periods"].Contains('+', StringComparison.Ordinal) ? ["season1", "season2"] : ["season1"];
        AssertSum(found, ["trend", .. seasons, "remainder"]);
    });

    [Fact]
    public void Periodic_season_repeats_itself()
    {
        var cases = RecordedForecasts.Cases("stl").Where(found => found["periodic"] == "TRUE").ToList();

        Assert.Equal(2, cases.Count);
        Assert.All(cases, found =>
        {
            var season = found.Numbers("components", "seasonal");
            Assert.All(season.Skip(found.Series.Period).Zip(season), pair => Assert.Equal(pair.Second, pair.First, Tolerance));
        });
    }

    [Fact]
    public void Windows_are_the_defaults_of_the_paper_where_none_is_given()
    {
        var cases = RecordedForecasts.Cases("stl").Where(found => !found.Name.Contains("-t", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, cases.Count);
        Assert.All(cases, found =>
        {
            var (period, window) = (found.Number("period"), found.Number("s_window"));
            Assert.Equal(NextOdd(1.5 * period / (1 - (1.5 / window))), found.Number("t_window"));
            Assert.Equal(NextOdd(period), found.Number("l_window"));
        });
    }

    private static double NextOdd(double value) => Math.Ceiling(value) is var up && up % 2 == 0 ? up + 1 : up;

    private static void AssertSum(RecordedCase found, params string[] columns)
    {
        var sums = new double[(int)found.Number("steps")];
        foreach (var column in columns)
        {
            sums = [.. sums.Zip(found.Numbers("components", column), (sum, value) => sum + value)];
        }

        Assert.All(sums.Zip(found.Series.Values), pair => Assert.Equal(pair.Second, pair.First, Tolerance));
    }
}
