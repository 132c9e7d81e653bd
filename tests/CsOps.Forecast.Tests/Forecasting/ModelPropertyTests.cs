using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>What must hold for every model on every history; drawn histories have gaps and odd values.</summary>
public class ModelPropertyTests
{
    private const int Slots = 4;
    private const int Days = 5;
    private const int Length = 8 * Slots * Days;
    private const int Horizon = 2 * Slots * Days;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(2026, 11);

    public static TheoryData<string> Names => [.. TestModels.OfAnySeries];

    public static TheoryData<string> NamesOfAnySign => [.. TestModels.OfAnySign];

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantiles_rise_and_are_never_negative(string name) => Check(seed =>
    {
        var forecast = Forecast(name, Draw(seed));
        return Enumerable.Range(0, Horizon).All(k =>
            forecast.P025[k] >= 0 && forecast.P025[k] <= forecast.P10[k] && forecast.P10[k] <= forecast.P50[k]
            && forecast.P50[k] <= forecast.P90[k] && forecast.P90[k] <= forecast.P975[k] && forecast.Mean[k] >= 0);
    });

    [Theory]
    [MemberData(nameof(NamesOfAnySign))]
    public void Quantiles_rise_where_values_may_be_negative(string name) => Check(seed =>
    {
        var forecast = Forecast(name, [.. Draw(seed).Select(value => value - 40)]);
        return Enumerable.Range(0, Horizon).All(k =>
            forecast.P025[k] <= forecast.P10[k] && forecast.P10[k] <= forecast.P50[k]
            && forecast.P50[k] <= forecast.P90[k] && forecast.P90[k] <= forecast.P975[k] && double.IsFinite(forecast.Mean[k]));
    });

    /// <summary>Whole numbers are taken for counts; so the drawn values are halved and thirded, not scaled from whole numbers.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_of_values_in_another_unit_is_in_that_unit(string name) => Check(seed =>
    {
        double[] values = [.. Draw(seed).Select(value => (value + 0.3) / 7)];
        var one = Forecast(name, values);
        var other = Forecast(name, [.. values.Select(value => value * 0.25)]);
        return SeriesForecast.Levels.Select((_, level) => level).All(level =>
            one.Quantile(level).Zip(other.Quantile(level)).All(pair => Math.Abs((0.25 * pair.First) - pair.Second) <= 1e-3 * (0.1 + Math.Abs(pair.Second))));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_does_not_look_past_the_origin(string name) => Check(seed =>
    {
        var values = Draw(seed);
        var calendar = TestSeries.Calendar(Length + Horizon, Slots, Days);
        double[] longer = [.. values, .. Enumerable.Repeat(1e6, Horizon)];
        var model = ForecastModels.BuiltIn.Find(name).Model!;
        var known = model.Fit(new ForecastSeries("s", values, calendar)).Model!.Forecast(Horizon);
        var peeking = model.Fit(new ForecastSeries("s", longer, calendar).Before(Length)).Model!.Forecast(Horizon);
        return known.P50.SequenceEqual(peeking.P50) && known.P975.SequenceEqual(peeking.P975) && known.Mean.SequenceEqual(peeking.Mean);
    });

    private static void Check(Func<int, bool> property) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), property).Check(Runs);

    private static SeriesForecast Forecast(string name, double[] values) =>
        ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Horizon);

    private static double[] Draw(int seed)
    {
        var random = new Random(seed);
        var values = TestSeries.Counts(Length, Slots, Days, 0.5 + (100 * random.NextDouble()), random.NextDouble() * 0.5, random.Next());
        for (var i = 0; i < 6; i++)
        {
            values[random.Next(Length)] = double.NaN;
            values[random.Next(Length)] *= 8;
        }

        return values;
    }
}
