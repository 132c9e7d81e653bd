using CsOps.Forecast.Forecasting.Intermittent;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Intermittent;

/// <summary>Croston and TSB against the recorded answers of R's croston and of the papers' definitions.</summary>
public class RateRecursionTests
{
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases => [.. RecordedForecasts.Cases("intermittent").Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rate_is_the_recorded_one_at_every_step(string name)
    {
        var found = RecordedForecasts.Case("intermittent", name);
        var fitted = found.Numbers("steps", "fitted");
        var isCroston = found["method"] == "croston";
        IRateRecursion recursion = isCroston
            ? new CrostonRecursion(found.Number("alpha"), corrected: false)
            : new TsbRecursion(found.Number("alpha"), found.Number("beta"));

        var seen = false;
        foreach (var (demand, recorded) in found.Series.Values.Zip(fitted))
        {
            // Before the first demand the record of TSB already knows it; ours does not look ahead.
            Assert.Equal(seen ? recorded : 0, recursion.Rate, Tolerance * 100);
            recursion.Update(demand, 1);
            seen |= demand > 0;
        }

        Assert.Equal(found.Number("forecast"), recursion.Rate, Tolerance * 100);
    }

    [Fact]
    public void Correction_lowers_the_rate_by_half_the_constant()
    {
        var (plain, corrected) = (new CrostonRecursion(0.2, corrected: false), new CrostonRecursion(0.2, corrected: true));
        foreach (var demand in new double[] { 0, 3, 0, 0, 2, 0, 4 })
        {
            plain.Update(demand, 1);
            corrected.Update(demand, 1);
        }

        Assert.Equal(0.9 * plain.Rate, corrected.Rate, Tolerance);
    }

    [Fact]
    public void Rate_of_tsb_falls_while_nothing_comes_and_that_of_croston_stays()
    {
        IRateRecursion[] both = [new CrostonRecursion(0.1, corrected: false), new TsbRecursion(0.1, 0.1)];

        foreach (var recursion in both)
        {
            for (var step = 0; step < 100; step++)
            {
                recursion.Update(step % 4 == 3 ? 2 : 0, 1);
            }

            Assert.Equal(0.5, recursion.Rate, 0.1);
        }

        var before = both.Select(recursion => recursion.Rate).ToArray();
        for (var step = 0; step < 50; step++)
        {
            both[0].Update(0, 1);
            both[1].Update(0, 1);
        }

        Assert.Equal(before[0], both[0].Rate);
        Assert.Equal(before[1] * Math.Pow(0.9, 50), both[1].Rate, Tolerance);
    }

    [Fact]
    public void Rate_is_per_exposure()
    {
        double[] exposures = [0.2, 1.8, 1.0];
        IRateRecursion[] both = [new CrostonRecursion(0.02, corrected: false), new TsbRecursion(0.02, 0.02)];

        foreach (var recursion in both)
        {
            for (var step = 0; step < 3000; step++)
            {
                recursion.Update(60 * exposures[step % 3], exposures[step % 3]);
            }

            Assert.Equal(60, recursion.Rate, 1.0);
        }
    }
}
