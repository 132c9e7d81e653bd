using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>One odd day at the end of the history must not move a robust forecast.</summary>
public class OddDayTests
{
    private const int Slots = 28;
    private const int Days = 5;
    private const int Length = 16 * Slots * Days;
    private const int Horizon = Slots * Days;

    /// <summary>
    /// Models that follow the last hours as closely as the likelihood of one step asks: on bank calls by more than half of each error. A last
    /// day that is not believed takes its own news with it, so the forecast moves by as much as an ordinary day would have moved it.
    /// </summary>
    private static readonly HashSet<string> Followers = ["ets", "theta"];

    public static TheoryData<string> RobustNames =>
        [.. ForecastModels.BuiltIn.All.Select(model => model.Name).Where(name => name != "seasonal-naive")];

    [Theory]
    [MemberData(nameof(RobustNames))]
    public void Forecast_after_a_last_day_of_zeros_hardly_moves(string name) =>
        Assert.InRange(Shift(name, Slots, _ => 0), 0, 0.02);

    [Theory]
    [MemberData(nameof(RobustNames))]
    public void Forecast_after_two_hours_tenfold_hardly_moves(string name) =>
        Assert.InRange(Shift(name, 4, value => 10 * value), 0, 0.02);

    [Theory]
    [MemberData(nameof(RobustNames))]
    public void Forecast_after_a_last_day_that_is_missing_hardly_moves(string name) =>
        Assert.InRange(Shift(name, Slots, _ => double.NaN), 0, 0.02);

    [Fact]
    public void Forecast_of_seasonal_naive_repeats_the_odd_day() =>
        Assert.True(Shift("seasonal-naive", Slots, _ => 0) > 0.15);

    [Theory]
    [MemberData(nameof(RobustNames))]
    public void Forecast_of_bank_calls_after_a_last_day_of_zeros_hardly_moves(string name)
    {
        var history = BankCalls.Require().FirstHistory();

        Assert.InRange(Shift(name, Slots, _ => 0, history), 0, Followers.Contains(name) ? 0.06 : 0.03);
    }

    private static double Shift(string name, int steps, Func<double, double> odd, double[]? history = null)
    {
        var values = history ?? TestSeries.Counts(Length, Slots, Days, 200, 0.1, seed: 9);
        var changed = values.ToArray();
        for (var t = values.Length - steps; t < values.Length; t++)
        {
            changed[t] = odd(values[t]);
        }

        var model = ForecastModels.BuiltIn.Find(name).Model!;
        var before = model.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Horizon).P50;
        var after = model.Fit(TestSeries.Of(changed, Slots, Days)).Model!.Forecast(Horizon).P50;
        return before.Zip(after, (a, b) => Math.Abs(a - b)).Sum() / before.Sum();
    }
}
