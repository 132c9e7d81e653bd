using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

/// <summary>Two weeks ahead of twenty weeks of seeded counts whose rate varies by 15 %: do intervals hold what they promise?</summary>
public class CoverageTests
{
    private const int Slots = 28;
    private const int Days = 5;
    private const int Horizon = 2 * Slots * Days;
    private const int History = 20 * Slots * Days;

    /// <summary>Without the parts of the local mix alone, whose widths are those made for the mix.</summary>
    public static TheoryData<string> Names => [.. TestModels.All.Except(["local-smoothing", "local-autoregression", "local-weekly"])];

    public static TheoryData<string> NamesOfAnySign => [.. TestModels.OfAnySign];

    public static TheoryData<string> NamesOfThinSeries => [.. TestModels.OfThinSeries];

    [Theory]
    [MemberData(nameof(Names))]
    public void Intervals_of_overdispersed_counts_hold_what_they_promise(string name)
    {
        var (coverage80, coverage95) = Coverage(name, size: 120, shift: 0);

        Assert.InRange(coverage80, 0.75, 0.85);
        Assert.InRange(coverage95, 0.92, 0.98);
    }

    [Theory]
    [MemberData(nameof(NamesOfAnySign))]
    public void Intervals_of_a_series_that_can_be_negative_hold_what_they_promise(string name)
    {
        var (coverage80, coverage95) = Coverage(name, size: 120, shift: -100);

        Assert.InRange(coverage80, 0.72, 0.88);
        Assert.InRange(coverage95, 0.91, 0.99);
    }

    [Theory]
    [MemberData(nameof(NamesOfThinSeries))]
    public void Intervals_of_a_near_empty_queue_start_at_zero_and_stay_small(string name)
    {
        const double Size = 0.2;
        var values = TestSeries.Counts(History, Slots, Days, Size, 0.1, seed: 5);

        var forecast = ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Horizon);

        Assert.Equal(values.Average(), forecast.Mean.Average(), 0.5 * values.Average());
        Assert.All(forecast.P025, low => Assert.InRange(low, 0, 0.3));
        Assert.InRange(forecast.P975.Average(), 0.8, 4);
    }

    private static (double Coverage80, double Coverage95) Coverage(string name, double size, double shift)
    {
        double within80 = 0, within95 = 0, count = 0;
        for (var seed = 1; seed <= 4; seed++)
        {
            double[] values = [.. TestSeries.Counts(History + Horizon, Slots, Days, size, 0.15, seed).Select(value => value + shift)];
            var series = new ForecastSeries("counts", values.AsMemory(0, History), TestSeries.Calendar(values.Length, Slots, Days));
            var forecast = ForecastModels.BuiltIn.Find(name).Model!.Fit(series).Model!.Forecast(Horizon);
            for (var k = 0; k < Horizon; k++)
            {
                var actual = values[History + k];
                within80 += actual >= forecast.P10[k] && actual <= forecast.P90[k] ? 1 : 0;
                within95 += actual >= forecast.P025[k] && actual <= forecast.P975[k] ? 1 : 0;
                count++;
            }
        }

        return (within80 / count, within95 / count);
    }
}
