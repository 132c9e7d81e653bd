namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of Croston's method and of TSB means what its README says: worked out again from the papers.</summary>
public class RecordedIntermittentTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Croston_smooths_sizes_and_intervals_at_each_demand() => Assert.All(Cases("croston"), found =>
    {
        var (alpha, fitted) = (found.Number("alpha"), found.Numbers("steps", "fitted"));
        var (size, interval, last) = (0.0, 0.0, 0);

        foreach (var (y, step) in found.Series.Values.Select((y, i) => (y, i + 1)))
        {
            Assert.Equal(step == 1 ? double.NaN : interval == 0 ? 0 : size / interval, fitted[step - 1], Tolerance * 100);
            if (y > 0)
            {
                (size, interval) = interval == 0 ? (y, step) : (size + (alpha * (y - size)), interval + (alpha * (step - last - interval)));
                last = step;
            }
        }

        Assert.Equal(1 / interval, found.Number("rate"), Tolerance);
        Assert.Equal(size / interval, found.Number("forecast"), Tolerance * size);
    });

    [Fact]
    public void Tsb_smooths_the_chance_at_each_step() => Assert.All(Cases("tsb"), found =>
    {
        var (alpha, beta, y) = (found.Number("alpha"), found.Number("beta"), found.Series.Values);
        var first = Array.FindIndex(y, demand => demand > 0);
        var (size, chance) = (y[first], 1.0 / (first + 1));

        foreach (var (demand, fitted) in y.Zip(found.Numbers("steps", "fitted")))
        {
            Assert.Equal(size * chance, fitted, Tolerance * size);
            (size, chance) = demand > 0
                ? (((1 - alpha) * size) + (alpha * demand), ((1 - beta) * chance) + beta)
                : (size, (1 - beta) * chance);
        }

        Assert.Equal(size * chance, found.Number("forecast"), Tolerance * size);
    });

    private static IEnumerable<RecordedCase> Cases(string method) =>
        RecordedForecasts.Cases("intermittent").Where(found => found["method"] == method);
}
