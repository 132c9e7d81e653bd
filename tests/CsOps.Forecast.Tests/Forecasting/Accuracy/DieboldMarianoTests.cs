using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Accuracy;

public class DieboldMarianoTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Statistic_and_chance_are_the_recorded_ones()
    {
        var errors = RecordedForecasts.Rows("dm_errors.csv");
        Assert.All(RecordedForecasts.Rows("dm_tests.csv"), row =>
        {
            var power = row.Number("power");
            double[] differences = [.. errors.Select(pair => Math.Pow(Math.Abs(pair.Number("first")), power) - Math.Pow(Math.Abs(pair.Number("second")), power))];

            var test = DieboldMariano.Of(differences, (int)row.Number("h"), row["estimator"] == "bartlett");

            Assert.Equal(row.Number("statistic"), test.Statistic, Tolerance);
            var chance = row["alternative"] switch { "less" => test.PValueOfFirstBetter, "greater" => 1 - test.PValueOfFirstBetter, _ => test.PValue };
            Assert.Equal(row.Number("p_value"), chance, Tolerance);
        });
    }

    [Fact]
    public void Exchange_of_the_two_turns_the_sign()
    {
        double[] differences = [0.3, -0.1, 0.5, 0.2, -0.4, 0.6];

        var one = DieboldMariano.Of(differences, 2);
        var other = DieboldMariano.Of([.. differences.Select(d => -d)], 2);

        Assert.Equal(one.Statistic, -other.Statistic, Tolerance);
        Assert.Equal(one.PValue, other.PValue, Tolerance);
        Assert.Equal(one.PValueOfFirstBetter, 1 - other.PValueOfFirstBetter, Tolerance);
    }

    [Fact]
    public void Differences_that_are_all_0_say_nothing_and_that_are_all_alike_say_everything()
    {
        Assert.Equal(1, DieboldMariano.Of(new double[5]).PValue);
        Assert.Equal(0, DieboldMariano.Of([-1, -1, -1, -1]).PValueOfFirstBetter);
        Assert.Equal(0, DieboldMariano.Of([2, 2, 2, 2]).PValue);
    }

    [Fact]
    public void Negative_variance_falls_back_to_weights_that_cannot_be_negative()
    {
        double[] differences = [1, -1, 1, -1, 1, -1, 1, -0.9];

        var test = DieboldMariano.Of(differences, 2);

        Assert.Equal(DieboldMariano.Of(differences, 2, bartlett: true), test);
        Assert.True(double.IsFinite(test.Statistic));
    }

    [Fact]
    public void Too_few_differences_throw() => Assert.Throws<ArgumentOutOfRangeException>(() => DieboldMariano.Of([1, 2, 3], leads: 3));
}
