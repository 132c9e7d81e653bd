using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Tests.Forecasting.Effects;

namespace CsOps.Forecast.Tests.Forecasting.CalendarRidge;

public class CalendarRidgeModelTests
{
    private const int Weeks = 30;
    private const int History = 28 * 5 * DatedDays.Slots;
    private const int Horizon = 2 * 5 * DatedDays.Slots;

    private static readonly DateTime[] Times = DatedDays.Times(Weeks);

    [Theory]
    [InlineData(25)]
    [InlineData(40)]
    public void Forecast_of_a_few_contacts_a_step_covers_as_promised(double perDay)
    {
        var (steps, in80, in95) = (0, 0, 0);
        for (var seed = 0; seed < 12; seed++)
        {
            var queue = new EffectQueue(seed, 40, perDay, _ => 1);
            var series = queue.Series(EffectInputs.None);
            var forecast = new CalendarRidgeModel().Fit(series).Model!.Forecast(series.MaxHorizon);
            for (var h = 0; h < queue.Truth.Length; h++)
            {
                var truth = queue.Truth[h];
                steps++;
                in80 += truth >= forecast.P10[h] && truth <= forecast.P90[h] ? 1 : 0;
                in95 += truth >= forecast.P025[h] && truth <= forecast.P975[h] ? 1 : 0;
            }
        }

        // Whole counts cannot cover 80 % exactly: of a mean of 2.5 the band 0 to 5 holds 95 %, 1 to 5 holds 87 %.
        Assert.InRange((double)in80 / steps, 0.79, 0.93);
        Assert.InRange((double)in95 / steps, 0.945, 0.995);
    }

    [Fact]
    public void Forecast_knows_the_weekday_the_slot_and_the_turn_of_the_month()
    {
        var forecast = Forecast(DatedDays.Values(Times[..History], seed: 1));

        var error = Enumerable.Range(0, Horizon).Sum(h => Math.Abs(forecast.P50[h] - DatedDays.MeanAt(Times[History + h])));
        var volume = Enumerable.Range(0, Horizon).Sum(h => DatedDays.MeanAt(Times[History + h]));
        Assert.InRange(error / volume, 0, 0.035);
    }

    [Fact]
    public void Forecast_has_intervals_about_as_wide_as_the_counts_scatter()
    {
        var forecast = Forecast(DatedDays.Values(Times[..History], seed: 2));
        var actual = DatedDays.Values(Times, seed: 3)[History..];

        var covered = Enumerable.Range(0, Horizon).Count(h => actual[h] >= forecast.P10[h] && actual[h] <= forecast.P90[h]);

        Assert.InRange((double)covered / Horizon, 0.65, 0.95);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(10.0)]
    public void Forecast_after_a_fault_of_counting_in_the_last_day_is_nearly_the_same(double factor)
    {
        var values = DatedDays.Values(Times[..History], seed: 1);
        var faulty = values.ToArray();
        faulty[^4] *= factor;
        faulty[^3] *= factor;

        var (whole, damaged) = (Forecast(values), Forecast(faulty));

        Assert.All(whole.P50.Zip(damaged.P50), pair => Assert.Equal(1, pair.Second / pair.First, 0.02));
    }

    [Fact]
    public void Forecast_after_a_last_week_far_above_does_not_follow_it_and_asks()
    {
        var values = DatedDays.Values(Times[..History], seed: 1);
        var shifted = values.ToArray();
        for (var i = History - (5 * DatedDays.Slots); i < History; i++)
        {
            shifted[i] = Math.Round(1.4 * shifted[i]);
        }

        var fit = Fit(shifted);

        Assert.All(Forecast(values).P50.Zip(fit.Forecast(Horizon).P50), pair => Assert.Equal(1, pair.Second / pair.First, 0.04));
        Assert.Contains("1.4", Assert.Single(fit.Warnings), StringComparison.Ordinal);
        Assert.Contains("2024-07-08", fit.Warnings[0], StringComparison.Ordinal);
        Assert.Empty(Fit(values).Warnings);
    }

    [Fact]
    public void Forecast_follows_a_new_level_that_has_lasted()
    {
        var values = DatedDays.Values(Times[..History], seed: 1);
        for (var i = History - (4 * 5 * DatedDays.Slots); i < History; i++)
        {
            values[i] = Math.Round(1.4 * values[i]);
        }

        var forecast = Forecast(values);

        var expected = Enumerable.Range(0, Horizon).Sum(h => DatedDays.MeanAt(Times[History + h]));
        Assert.InRange(forecast.P50.Sum() / expected, 1.25, 1.5);
    }

    [Fact]
    public void Forecast_of_a_history_with_a_missing_week_fills_it_with_nothing()
    {
        var values = DatedDays.Values(Times[..History], seed: 1);
        var holed = values.ToArray();
        holed.AsSpan(History / 2, 5 * DatedDays.Slots).Fill(double.NaN);

        Assert.All(Forecast(values).P50.Zip(Forecast(holed).P50), pair => Assert.Equal(1, pair.Second / pair.First, 0.02));
    }

    /// <summary>Counts of a Poisson variable of mean 0.02 are 0 in 98 of 100 nights' hours, and above 1 hardly ever.</summary>
    [Fact]
    public void Forecast_of_nearly_empty_nights_promises_next_to_nothing()
    {
        const int Hours = 24;
        var random = new Random(4);
        DateTime[] times = [.. Enumerable.Range(0, 20 * 7 * Hours).Select(hour => new DateTime(2024, 1, 1).AddHours(hour))];
        var values = Array.ConvertAll(times[..(18 * 7 * Hours)], time => (double)MathNet.Numerics.Distributions.Poisson.Sample(random, time.Hour < 6 ? 0.02 : 30));

        var forecast = new CalendarRidgeModel().Fit(DatedDays.Series(values, times, 14 * Hours)).Model!.Forecast(14 * Hours);

        for (var hour = 0; hour < forecast.Horizon; hour++)
        {
            Assert.InRange(forecast.P975[hour], 0, hour % Hours < 6 ? 1 : 60);
            Assert.InRange(forecast.P975[hour], hour % Hours < 6 ? 0 : 38, 60);
        }
    }

    [Fact]
    public void Fit_says_what_a_series_lacks()
    {
        var model = new CalendarRidgeModel();
        var values = DatedDays.Values(Times[..History]);

        Assert.Contains("no dates", model.Fit(new ForecastSeries("undated", values, TestSeries.UndatedCalendar(values.Length + 1, DatedDays.Slots, 5))).Failure!.Reason, StringComparison.Ordinal);
        Assert.Contains("60 values", Failure([.. values[..(10 * DatedDays.Slots)]]), StringComparison.Ordinal);
        Assert.Contains("contacts on a usual day", Failure([.. values.Select(value => value / 100)]), StringComparison.Ordinal);
        Assert.Contains("negative", Failure([.. values[..^1], -1]), StringComparison.Ordinal);

        string Failure(double[] history) => model.Fit(DatedDays.Series(history, Times, Horizon)).Failure!.Reason;
    }

    private static FittedModel Fit(double[] history) => new CalendarRidgeModel().Fit(DatedDays.Series(history, Times, Horizon)).Model!;

    private static SeriesForecast Forecast(double[] history) => Fit(history).Forecast(Horizon);
}
