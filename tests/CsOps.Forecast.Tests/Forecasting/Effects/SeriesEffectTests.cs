using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>What goes in and comes out, on days of exactly 1,000 contacts (Monday to Sunday, from 3 March 2025) that effects multiply.</summary>
public class SeriesEffectTests
{
    private static readonly DateOnly First = new(2025, 3, 3);

    [Fact]
    public void Forecast_multiplies_by_a_stated_uplift_exactly_and_says_what_the_past_said()
    {
        var past = Event("Sale 2025", 70, 3, uplift: 0.5);
        var series = Days(140, [past], 1.2).With(Inputs(past, Event("Sale 2026", 142, 2, uplift: 0.45)));

        var result = Forecast(series);

        Assert.Equal(1000, result.Forecast!.P50[1], 1e-6);
        Assert.Equal(1450, result.Forecast.P50[2], 1e-6);
        Assert.Equal(1450, result.Forecast.P50[3], 1e-6);
        Assert.Equal(1000, result.Forecast.P50[4], 1e-6);
        var effect = Assert.Single(result.Effects);
        Assert.True(effect.IsStated);
        Assert.Equal(0.45, effect.Uplift);
        Assert.InRange(effect.Learned!.Value, 0.15, 0.2);
        Assert.StartsWith($"Sale: +45 % as stated; the past says +{100 * effect.Learned.Value:0} % ± ", effect.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(" from 1 occasion.", effect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_by_a_stated_fall_of_all_is_zero()
    {
        var result = Forecast(Days(70, [], 1).With(Inputs(Event("Strike", 72, 1, uplift: -1))));

        Assert.Equal([0, 0], new[] { result.Forecast!.P50[2], result.Forecast.P975[2] });
        Assert.Equal("Strike: −100 % as stated; the past has none to learn from.", Assert.Single(result.Effects).Sentence);
    }

    [Fact]
    public void Forecast_of_values_below_zero_warns_that_stated_uplifts_are_not_in_it()
    {
        var days = Days(70, [], 1);
        var values = days.Values.ToArray();
        values[10] = -1;
        var series = new ForecastSeries("balance", values, days.Calendar).With(Inputs(Event("Sale", 72, 1, uplift: 0.5)));

        var result = Forecast(series);

        Assert.Empty(result.Effects);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("The series has values below zero", StringComparison.Ordinal));
        Assert.DoesNotContain(Forecast(days.With(Inputs(Event("Sale", 72, 1, uplift: 0.5)))).Warnings, warning => warning.Contains("below zero", StringComparison.Ordinal));
    }

    [Fact]
    public void Forecast_learns_an_event_of_the_same_name_in_other_years_and_widens_by_the_doubt()
    {
        KnownEvent[] past = [Event("Sale 2023", 30, 3), Event("Sale 2024", 61, 3), Event("sale 2025", 95, 3)];
        var series = Days(140, past, 1.5).With(Inputs([.. past, Event("Sale 2026", 142, 1)]));

        var result = Forecast(series);

        var effect = Assert.Single(result.Effects);
        Assert.Equal((3, false), (effect.Occasions, effect.IsStated));
        Assert.InRange(effect.Uplift, 0.46, 0.5);
        Assert.Equal(1000 * (1 + effect.Uplift), result.Forecast!.P50[2], 1e-6);
        Assert.True(result.Forecast.Mean[2] / result.Forecast.Mean[1] > 1 + effect.Uplift);
        Assert.InRange(result.Forecast.P90[2] / result.Forecast.P50[2], 1.05, 1.3);
        Assert.Equal(1, result.Forecast.P90[1] / result.Forecast.P50[1], 0.05);
    }

    [Fact]
    public void Forecast_of_an_event_never_seen_is_that_of_its_kind_and_less_sure()
    {
        KnownEvent[] past = [Event("Sale", 30, 3), Event("Fair", 61, 3), Event("Mailing", 95, 3)];
        var known = Forecast(Days(140, past, 1.5).With(Inputs([.. past, Event("Sale 2026", 142, 1)])));
        var unknown = Forecast(Days(140, past, 1.5).With(Inputs([.. past, Event("Concert", 142, 1)])));

        Assert.Equal(0, unknown.Effects[0].Occasions);
        Assert.EndsWith("from others of its kind.", unknown.Effects[0].Sentence, StringComparison.Ordinal);
        Assert.InRange(unknown.Effects[0].Uplift, 0.15, known.Effects[0].Uplift - 0.05);
        Assert.True(Spread(unknown, 2) > 1.5 * Spread(known, 2));
    }

    [Fact]
    public void Forecast_draws_a_learned_uplift_to_what_was_stated_of_its_past()
    {
        var stated = Event("Sale 2025", 70, 2, uplift: 1.0);
        var plain = Event("Sale 2025", 70, 2);
        var next = Event("Sale 2026", 142, 1);

        var drawn = Forecast(Days(140, [stated], 1.5).With(Inputs(stated, next))).Effects[0];
        var own = Forecast(Days(140, [plain], 1.5).With(Inputs(plain, next))).Effects[0];

        Assert.True(drawn.Uplift > own.Uplift);
        Assert.True(drawn.Uplift < 1);
    }

    [Fact]
    public void Forecast_of_an_event_that_did_nothing_is_an_ordinary_day_and_says_so()
    {
        KnownEvent[] past = [Event("Mailing 1", 30, 1), Event("Mailing 1", 61, 1), Event("Mailing 1", 95, 1)];
        var series = Days(140, past, 1).With(Inputs([.. past, Event("Mailing 1", 142, 1)]));

        var result = Forecast(series);

        Assert.Equal(result.Forecast!.P50[1], result.Forecast.P50[2]);
        Assert.Equal("Mailing 1: forecast as ordinary days; the past shows no effect that can be told from chance, in 3 occasions.", result.Effects[0].Sentence);
    }

    [Fact]
    public void Learned_effect_is_not_thrown_by_one_odd_day()
    {
        KnownEvent[] past = [Event("Sale", 20, 1), Event("Sale", 41, 1), Event("Sale", 65, 1), Event("Sale", 86, 1), Event("Sale", 108, 1)];
        var odd = Values(140, past, 1.3);
        odd[65] = 10_000;

        var effect = Forecast(HolidaySeries.Of(odd, CsOps.Forecast.Time.HolidayCalendar.None).With(Inputs([.. past, Event("Sale", 142, 1)]))).Effects[0];

        Assert.InRange(effect.Uplift, 0.22, 0.4);
    }

    [Fact]
    public void Single_odd_day_of_a_name_says_little()
    {
        var past = Event("Sale", 65, 1);
        var odd = Values(140, [past], 1);
        odd[65] = 20_000;

        var effect = Forecast(HolidaySeries.Of(odd, CsOps.Forecast.Time.HolidayCalendar.None).With(Inputs(past, Event("Sale", 142, 1)))).Effects[0];

        Assert.InRange(effect.Uplift, 0, 0.6);
    }

    [Fact]
    public void Event_in_the_last_week_is_taken_out_of_what_the_model_learns()
    {
        KnownEvent[] past = [Event("Sale", 40, 7), Event("Sale", 80, 7), Event("Sale", 126, 14)];
        var series = Days(140, past, 1.5).With(Inputs([.. past, Event("Sale", 150, 1)]));

        var result = Forecast(series, new AverageModel(new AverageOptions { Values = 2 }));

        Assert.InRange(result.Forecast!.P50[2], 970, 1030);
    }

    [Fact]
    public void Event_that_goes_on_into_the_horizon_has_what_it_has_shown()
    {
        KnownEvent[] events = [Event("Sale", 40, 7), Event("Sale", 80, 7), Event("Sale", 133, 10)];
        var result = Forecast(Days(140, events, 1.4).With(Inputs(events)));

        Assert.InRange(result.Forecast!.P50[0], 1350, 1450);
        Assert.InRange(result.Forecast.P50[5], 990, 1010);
    }

    [Fact]
    public void Step_that_an_event_touches_in_part_has_its_share()
    {
        var noon = new KnownEvent("Offer", First.AddDays(142).ToDateTime(new TimeOnly(12, 0)), First.AddDays(143).ToDateTime(default), 0.5);

        var result = Forecast(Days(140, [], 1).With(Inputs(noon)));

        Assert.Equal(1250, result.Forecast!.P50[2], 1e-6);
    }

    [Fact]
    public void Nothing_known_changes_nothing()
    {
        var series = Days(140, [], 1);

        Assert.Equal(Forecast(series).Forecast!.P90, Forecast(series.With(EffectInputs.None)).Forecast!.P90);
        Assert.Empty(Forecast(series.With(EffectInputs.None)).Effects);
    }

    [Fact]
    public void With_effects_needs_dates()
    {
        var bare = new ForecastSeries("x", new double[] { 1, 2, 3 }, CsOps.Forecast.Forecasting.Series.StepCalendars.FromSeasons(5));

        var e = Assert.Throws<ArgumentException>(() => bare.With(Inputs(Event("Sale", 1, 1))));
        Assert.Contains("has no dates", e.Message, StringComparison.Ordinal);
    }

    private static double Spread(SeriesForecastResult result, int step) => Math.Log(result.Forecast!.P90[step] / result.Forecast.P50[step]);

    private static SeriesForecastResult Forecast(ForecastSeries series, IForecastModel? model = null) =>
        new SeriesForecaster(model ?? new MedianModel()).Forecast(series, series.MaxHorizon);

    private static KnownEvent Event(string name, int day, int days, double? uplift = null) => EffectQueue.Event(name, First.AddDays(day), days, uplift);

    private static EffectInputs Inputs(params KnownEvent[] events) => new() { Events = [.. events] };

    private static ForecastSeries Days(int days, KnownEvent[] events, double factor) =>
        HolidaySeries.Of(Values(days, events, factor), CsOps.Forecast.Time.HolidayCalendar.None);

    private static double[] Values(int days, KnownEvent[] events, double factor) =>
        [.. Enumerable.Range(0, days).Select(day => Array.Exists(events, e => Touches(e, First.AddDays(day))) ? 1000 * factor : 1000)];

    private static bool Touches(KnownEvent known, DateOnly day) => known.Start <= day.ToDateTime(default) && known.End > day.ToDateTime(default);
}
