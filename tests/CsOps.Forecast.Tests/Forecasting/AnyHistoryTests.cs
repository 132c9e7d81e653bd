using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Every model on histories that are short, empty, constant, irregular or large: a forecast without NaN, or a reason; never an exception.</summary>
public class AnyHistoryTests
{
    public static TheoryData<string> Names => [.. TestModels.All];

    public static TheoryData<string> NamesOfAnySeries => [.. TestModels.OfAnySeries];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_of_any_length_forecasts_or_says_what_it_needs(string name)
    {
        foreach (var (slots, days) in new[] { (1, 1), (1, 7), (4, 1), (4, 5), (3, 7) })
        {
            for (var length = 1; length <= 5 * slots * days; length++)
            {
                AssertForecastsOrFails(name, TestSeries.Of(TestSeries.Counts(length, slots, days, 20, 0.1, seed: length), slots, days));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_of_nothing_observed_fails_with_what_was_found(string name)
    {
        double[] values = [.. Enumerable.Repeat(double.NaN, 200)];

        var result = ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(values, 4, 5));

        Assert.StartsWith("The history has 0 values observed; at least ", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NamesOfAnySeries))]
    public void Forecast_of_a_constant_is_the_constant(string name)
    {
        // The combination has calendar-ridge among its members, whose intervals are never quite nothing.
        var tolerance = name == "combination" ? 0.01 : 1e-6;
        foreach (var constant in TestModels.OfCounts.Contains(name) ? new[] { 0, 7, 0.001 } : [0, 7, 0.001, -3])
        {
            double[] values = [.. Enumerable.Repeat(constant, 200)];

            var forecast = ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(values, 4, 5)).Model!.Forecast(40);

            Assert.All(SeriesForecast.Levels.SelectMany((_, level) => forecast.Quantile(level)).Concat(forecast.Mean), value => Assert.Equal(constant, value, tolerance));
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfAnySeries))]
    public void Forecast_over_clock_changes_and_missing_days_is_whole(string name)
    {
        var (days, slots, weekdays) = IrregularWeeks();
        var calendar = new StepCalendar(days, slots, weekdays, 6, 7, null, null);
        var values = new double[days.Length - 84];
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = t % 11 == 0 ? double.NaN : 20 + (10 * slots[t]) + weekdays[t];
        }

        var forecast = ForecastModels.BuiltIn.Find(name).Model!.Fit(new ForecastSeries("irregular", values, calendar)).Model!.Forecast(84);

        for (var k = 0; k < 84; k++)
        {
            Assert.Equal(20 + (10 * slots[values.Length + k]) + weekdays[values.Length + k], forecast.P50[k], 4.0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_of_five_minute_intervals_is_near_the_truth(string name)
    {
        const int Slots = 168;
        const int Days = 5;
        var values = TestSeries.Counts(Slots * Days * 8, Slots, Days, 60, 0.1, seed: 2);

        var forecast = ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots * Days);

        var truth = TestSeries.Clean(Slots * Days, Slots, Days, 60);
        Assert.InRange(forecast.P50.Zip(truth, (a, b) => Math.Abs(a - b)).Sum() / truth.Sum(), 0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_outside_the_calendar_throws(string name)
    {
        var model = ForecastModels.BuiltIn.Find(name).Model!.Fit(TestSeries.Of(TestSeries.Clean(200, 4, 5, 10), 4, 5)).Model!;

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(41));
        Assert.Equal(1, model.Forecast(1).Horizon);
    }

    private static void AssertForecastsOrFails(string name, ForecastSeries series)
    {
        var result = ForecastModels.BuiltIn.Find(name).Model!.Fit(series);
        if (!result.Succeeded)
        {
            Assert.Contains("need", result.Failure.Reason, StringComparison.Ordinal);
            return;
        }

        var forecast = result.Model.Forecast(series.MaxHorizon);
        var numbers = SeriesForecast.Levels.SelectMany((_, level) => forecast.Quantile(level)).Concat(forecast.Mean);
        Assert.All(numbers, value => Assert.True(double.IsFinite(value) && value >= 0));
    }

    /// <summary>Fourteen weeks of six slots: one day lacks a slot, one holds a slot twice, one is missing.</summary>
    private static (int[] Days, int[] Slots, int[] Weekdays) IrregularWeeks()
    {
        var (days, slots, weekdays) = (new List<int>(), new List<int>(), new List<int>());
        var ordinal = 0;
        for (var date = 0; date < 98; date++)
        {
            if (date == 40)
            {
                continue;
            }

            int[] own = date switch { 20 => [0, 2, 3, 4, 5], 60 => [0, 1, 1, 2, 3, 4, 5], _ => [0, 1, 2, 3, 4, 5] };
            slots.AddRange(own);
            days.AddRange(Enumerable.Repeat(ordinal, own.Length));
            weekdays.AddRange(Enumerable.Repeat(date % 7, own.Length));
            ordinal++;
        }

        return ([.. days], [.. slots], [.. weekdays]);
    }
}
