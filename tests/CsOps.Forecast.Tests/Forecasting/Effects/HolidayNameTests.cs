using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>Open holidays of Monday-to-Friday queues: a moving feast that halves the volume among others that leave nine tenths.</summary>
public class HolidayNameTests
{
    private static readonly HolidayCalendar Holidays = new(
    [
        new(new(2023, 3, 8), "Quiet day"), new(new(2023, 4, 6), "Maundy Thursday"), new(new(2023, 8, 15), "Quiet day"), new(new(2023, 11, 1), "Quiet day"),
        new(new(2024, 1, 17), "Quiet day"), new(new(2024, 3, 28), "Maundy Thursday"), new(new(2024, 8, 15), "Quiet day"), new(new(2024, 11, 6), "Quiet day"),
        new(new(2025, 1, 15), "Quiet day"), new(new(2025, 4, 17), "Maundy Thursday"), new(new(2025, 4, 23), "New feast"),
    ]);

    [Fact]
    public void Moving_feast_is_forecast_by_its_name_and_others_by_the_common_level()
    {
        var (byName, common, truth, quiet) = (0.0, 0.0, 0.0, 0.0);
        for (var seed = 0; seed < 8; seed++)
        {
            var queue = new EffectQueue(seed, 121, 600, FactorOn); // Forecast: 14 to 25 April 2025.
            var named = Forecast(queue.Series(new EffectInputs { HolidaysByName = true }, Holidays));
            var alike = Forecast(queue.Series(EffectInputs.None, Holidays));
            for (var h = 0; h < queue.Truth.Length; h++)
            {
                if (queue.DateAhead(h) == new DateOnly(2025, 4, 17))
                {
                    (truth, byName, common) = (truth + queue.Truth[h], byName + named.Forecast!.P50[h], common + alike.Forecast!.P50[h]);
                }
                else if (queue.DateAhead(h) == new DateOnly(2025, 4, 23))
                {
                    quiet += named.Forecast!.P50[h] / alike.Forecast!.P50[h] / EffectQueue.Slots / 8;
                }
            }

            Assert.Contains(named.Effects, e => e is { Name: "Maundy Thursday", Occasions: 2 });
            Assert.Contains(named.Effects, e => e is { Name: "New feast", Sentence: "New feast: forecast as other open holidays; the past has none to learn from." });
        }

        Assert.InRange(byName / truth, 0.9, 1.2);
        Assert.True(common / truth > 1.5, $"{common / truth}");
        Assert.InRange(quiet, 0.97, 1.03);
    }

    [Fact]
    public void Days_before_after_and_between_holidays_are_told_apart()
    {
        var holidays = new HolidayCalendar(Enumerable.Range(0, 9).Select(i => KeyValuePair.Create(new DateOnly(2023, 3, 9).AddDays(84 * i), "Thursday off")));
        var queue = new EffectQueue(3, 94, 600, date =>
            holidays.IsHoliday(date) ? 0.9 : holidays.IsHoliday(date.AddDays(1)) ? 1.2 : holidays.IsHoliday(date.AddDays(-1)) ? 0.6 : 1);

        var effects = Forecast(queue.Series(new EffectInputs { HolidaysByName = true }, holidays)).Effects;

        Assert.InRange(effects.Single(e => e.Kind == EffectKind.BeforeHoliday).Uplift, 0.1, 0.25);
        Assert.InRange(effects.Single(e => e.Kind == EffectKind.BridgeDay).Uplift, -0.46, -0.3);
        Assert.DoesNotContain(effects, e => e.Kind == EffectKind.AfterHoliday);
    }

    private static double FactorOn(DateOnly date) => Holidays.NameOf(date) switch { null => 1, "Maundy Thursday" => 0.5, _ => 0.9 };

    private static SeriesForecastResult Forecast(ForecastSeries series) => new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon);
}
