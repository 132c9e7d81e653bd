using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

/// <summary>Campaigns of a centre, learned and stated: Tuesdays of half as much again.</summary>
public class ForecastStationEffectTests
{
    private static readonly PlannerOptions Median = new() { Model = new MedianModel() };
    private static readonly Centre Centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
    private static readonly DateOnly[] Past = [SmallHistory.Monday.AddDays(-55), SmallHistory.Monday.AddDays(-34), SmallHistory.Monday.AddDays(-13)];
    private static readonly DateOnly Next = SmallHistory.Monday.AddDays(1);

    private static readonly QueueHistory History = SmallHistory.Weeks(
        "voice", 10, (calendar, i) => SmallHistory.OfficeHours(calendar, i) * (Past.Contains(calendar.DateOf(i)) ? 1.5 : 1));

    [Fact]
    public void Campaign_without_uplift_is_learned_from_past_ones_of_its_name()
    {
        var (forecast, plain) = (Forecast([.. Past.Select(day => Day("Mailing", day)), Day("Mailing 2026", Next)]), Forecast([]));

        var effect = Assert.Single(forecast.Effects);
        Assert.Equal((EffectKind.Event, 3, false), (effect.Kind, effect.Occasions, effect.IsStated));
        Assert.InRange(effect.Uplift, 0.42, 0.5);
        Assert.Equal(plain.Volume.P50[OnTuesday] * (1 + effect.Uplift), forecast.Volume.P50[OnTuesday], 0.01);
        Assert.Equal(100, forecast.Volume.P50[OnTuesday - 48], 0.01);
        Assert.Equal(0, forecast.Volume.P975[OnTuesday - 24]);
    }

    [Fact]
    public void Stated_uplift_is_used_as_it_is_and_the_past_is_told()
    {
        var forecast = Forecast([.. Past.Select(day => Day("Mailing", day)), Day("Mailing", Next, uplift: 0.2)]);

        Assert.Equal(120, forecast.Volume.P50[OnTuesday], 0.01);
        Assert.StartsWith("Mailing: +20 % as stated; the past says +50 % ± ", Assert.Single(forecast.Effects).Sentence, StringComparison.Ordinal);
        Assert.Equal(180, forecast.HandleSeconds.Mean[OnTuesday], 0.01);
    }

    [Fact]
    public void Campaigns_of_other_queues_and_times_and_outages_are_no_effects()
    {
        var week = PlanPeriod.GridOf(DateRange.WeekFrom(SmallHistory.Monday), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));
        var forecast = Forecast(
        [
            Day("other queue", Next, 0.5) with { Queue = "chat" },
            Day("later", SmallHistory.Monday.AddDays(30), 0.5),
            new CentreEvent(EventKind.Outage, new Interval(week.Start, week.End), null, 0.5, "outage"),
        ]);

        Assert.Empty(forecast.Effects);
        Assert.Equal(100, forecast.Volume.P50[OnTuesday], 0.01);
    }

    [Fact]
    public void Clock_changes_are_named_where_the_centre_asks_for_them()
    {
        var centre = Centre with { Queues = [SmallPlan.Queue("voice", Channel.Ticket)], ClockChangeDays = true };
        var grid = PlanPeriod.GridOf(DateRange.WeekFrom(new DateOnly(2026, 10, 19)), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));

        var inputs = EffectInputsOf.Queue(centre, "voice", new Interval(History.Grid.Start, grid.End));

        Assert.Equal([new(new(2026, 3, 29), "clocks forward"), new(new(2026, 10, 25), "clocks back")], inputs.ClockChanges.Holidays);
    }

    /// <summary>The half-hour from 10:00 on Tuesday.</summary>
    private static int OnTuesday => 48 + 20;

    private static CentreEvent Day(string name, DateOnly date, double? uplift = null)
    {
        var grid = PlanPeriod.GridOf(new DateRange(date, date), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));
        return new CentreEvent(EventKind.Campaign, new Interval(grid.Start, grid.End), null, uplift, name);
    }

    private static QueueForecast Forecast(CentreEvent[] events)
    {
        var week = PlanPeriod.GridOf(DateRange.WeekFrom(SmallHistory.Monday), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));
        return Assert.Single(ForecastStation.Forecast(Centre with { Events = [.. events] }, [History], week, Median).Forecasts);
    }
}
