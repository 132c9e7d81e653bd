using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Related;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

/// <summary>New, merged and split queues of a centre, from its settings to the plan.</summary>
public class ForecastStationRelatedTests
{
    private static readonly PlannerOptions Median = new() { Model = new MedianModel() };
    private static readonly QueueSettings Voice = SmallPlan.Queue("voice", Channel.Voice);
    private static readonly QueueSettings New = SmallPlan.Queue("new", Channel.Voice);
    private static readonly QueueHistory Weeks = SmallHistory.Weeks("voice", 12, SmallHistory.OfficeHours);
    private static readonly IntervalGrid Next = PlanPeriod.GridOf(DateRange.WeekFrom(SmallHistory.Monday), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));

    [Fact]
    public void Queue_without_history_is_planned_by_the_similar_one_and_a_stated_level()
    {
        var centre = SmallPlan.Centre(Voice, New with { SimilarTo = "voice", ExpectedPerWeek = 460 });

        var plan = new Planner(Median).Make(centre, SmallHistory.Of(Weeks), DateRange.WeekFrom(SmallHistory.Monday));

        var forecast = plan.Forecasts[1];
        Assert.Equal(("new", "borrowed-shape"), (forecast.Queue, forecast.Choice.Model));
        Assert.Equal(460, forecast.Volume.Mean.Sum(), 1.0);
        Assert.Equal(forecast.Volume.Mean.Sum() / plan.Forecasts[0].Volume.Mean.Sum(), forecast.Volume.Mean[20] / plan.Forecasts[0].Volume.Mean[20], 0.002);
        Assert.Equal(180, forecast.HandleSeconds.Mean[20], 0.01);
        Assert.StartsWith("That of voice", forecast.HandleTimeMethod, StringComparison.Ordinal);
        Assert.Equal("new", plan.Histories[1].Queue);
    }

    [Fact]
    public void Queue_without_history_or_level_is_told_of()
    {
        var outcome = ForecastStation.Forecast(SmallPlan.Centre(Voice, New with { SimilarTo = "voice" }), [Weeks], Next, Median);

        Assert.Single(outcome.Forecasts);
        Assert.Contains("\"expectedPerWeek\"", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Queue_of_few_weeks_finds_the_similar_one_of_its_channel_and_says_so()
    {
        var random = new Random(1);
        double Few(LocalCalendar calendar, int i) => MathNet.Numerics.Distributions.Poisson.Sample(random, 1e-9 + (SmallHistory.OfficeHours(calendar, i) / 50));
        var centre = SmallPlan.Centre(Voice, New, SmallPlan.Queue("chat", Channel.Chat));
        var chat = SmallHistory.Weeks("chat", 12, SmallHistory.OfficeHours);

        var outcome = ForecastStation.Forecast(centre, [Weeks, SmallHistory.Weeks("new", 2, Few), chat], Next, Median);

        Assert.Equal("borrowed-shape", outcome.Forecasts[1].Choice.Model);
        Assert.Contains("It borrows the shape of week and day of voice", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Queue_of_eight_weeks_stands_by_itself()
    {
        var centre = SmallPlan.Centre(Voice, New with { SimilarTo = "voice" });

        var outcome = ForecastStation.Forecast(centre, [Weeks, SmallHistory.Weeks("new", 9, SmallHistory.OfficeHours)], Next, Median);

        Assert.Equal("median-5", outcome.Forecasts[1].Choice.Model);
        Assert.Empty(outcome.Warnings);
    }

    [Fact]
    public void Queue_that_was_split_has_no_false_shift()
    {
        var on = SmallHistory.Monday.AddDays(-7);
        var old = SmallHistory.Weeks("voice", 12, (calendar, i) => SmallHistory.OfficeHours(calendar, i) * (calendar.DateOf(i) < on ? 1 : 0.7));
        var own = SmallHistory.Weeks("new", 1, (calendar, i) => 0.3 * SmallHistory.OfficeHours(calendar, i));
        var centre = SmallPlan.Centre(Voice, New with { SplitFrom = new QueueSplit("voice", on, null) });

        var outcome = ForecastStation.Forecast(centre, [old, own], Next, Median);

        var week = 5 * Enumerable.Range(16, 16).Sum(slot => 10 * (slot / 2));
        Assert.Equal(0.7 * week, outcome.Forecasts[0].Volume.Mean.Sum(), 0.02 * week);
        Assert.Equal(0.3 * week, outcome.Forecasts[1].Volume.Mean.Sum(), 0.02 * week);
        Assert.Contains("is 30.0 % of that of voice", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Queues_that_were_merged_are_not_called_unknown()
    {
        var centre = SmallPlan.Centre(New with { MergedFrom = new QueueMerge(["voice"], SmallHistory.Monday) });

        var outcome = ForecastStation.Forecast(centre, [Weeks], Next, Median);

        Assert.Equal(Weeks.Offered[20 + 48], Assert.Single(outcome.Forecasts).Volume.P50[20 + 48], 0.001);
        Assert.StartsWith("Queue new: before 2026-06-01", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }
}
