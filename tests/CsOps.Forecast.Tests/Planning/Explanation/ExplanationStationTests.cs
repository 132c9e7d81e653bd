using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Planning.Explanation;

/// <summary>What is said of queues of which all is known.</summary>
public class ExplanationStationTests
{
    private static readonly DateRange Week = DateRange.WeekFrom(SmallHistory.Monday);

    [Fact]
    public void Explain_a_steady_queue_tells_its_level_and_shapes()
    {
        var explanation = Explain(60, SmallHistory.OfficeHours);

        // 10 to 15 contacts an hour of the clock: 2 x 10 x (8 + ... + 15) a day, five days.
        Assert.Equal(5 * 20 * 92, explanation.Pattern.WeekNow, 1e-6);
        Assert.Equal(explanation.Pattern.WeekNow, explanation.Pattern.WeekAYearAgo, 1e-6);
        Assert.Equal(0.2, explanation.Pattern.WeekdayShares[(int)DayOfWeek.Monday], 1e-12);
        Assert.Equal(0, explanation.Pattern.WeekdayShares[(int)DayOfWeek.Sunday]);
        Assert.Equal(75.0 / 920, explanation.Pattern.SlotShares[30], 1e-12);
        Assert.Equal(["A usual week has 9,200 contacts, 0 % against a quarter ago, 0 % against a year ago."], Sentences(explanation, "Level"));
        Assert.Equal(["Busiest from 15:00 to 16:00 (16 % of the day); half of a day has come by 13:00."], Sentences(explanation, "Day"));
        Assert.Equal(["There is no earlier plan."], Sentences(explanation, "Since the last plan"));
        Assert.Equal(["None was found."], Sentences(explanation, "Level changes"));
    }

    [Fact]
    public void Explain_names_the_busiest_and_the_quietest_day()
    {
        var explanation = Explain(10, (calendar, i) =>
            SmallHistory.OfficeHours(calendar, i) * calendar.WeekdayOf(i) switch { DayOfWeek.Monday => 2, DayOfWeek.Friday => 0.5, _ => 1 });

        Assert.Equal(["Busiest on Monday (36 % of the week), quietest on Friday (9 % of the week)."], Sentences(explanation, "Week"));
        Assert.Equal(["Fewer than 26 weeks are known: too few for a trend."], Sentences(explanation, "Trend"));
    }

    /// <summary>Four weeks of such a queue said that Tuesdays had 27 % and Wednesdays 9 %, where all weekdays are alike.</summary>
    [Fact]
    public void Explain_a_queue_of_few_contacts_knows_its_shapes_from_more_weeks()
    {
        var random = new Random(4);
        var explanation = Explain(60, (calendar, i) => SmallHistory.OfficeHours(calendar, i) > 0 ? Poisson.Sample(random, 2 / 16.0) : 0);

        // Some 600 contacts: the standard error of a share is 1.6 points.
        Assert.All(Enumerable.Range(1, 5), day => Assert.InRange(explanation.Pattern.WeekdayShares[day], 0.15, 0.25));
        Assert.All(Enumerable.Range(16, 16), slot => Assert.InRange(explanation.Pattern.SlotShares[slot], 0.03, 0.1));
        Assert.Equal(1, explanation.Pattern.WeekdayShares.Sum(), 1e-9);
    }

    [Fact]
    public void Explain_a_queue_that_grows_finds_its_trend()
    {
        var explanation = Explain(104, (calendar, i) => SmallHistory.OfficeHours(calendar, i) * Math.Exp(0.2 * i / (48 * 365.25)));

        Assert.Equal(Math.Exp(0.2) - 1, explanation.Pattern.Trend!.PerYear, 0.003);
        Assert.Empty(explanation.Changes);
        Assert.StartsWith("+22 % a year", Assert.Single(Sentences(explanation, "Trend")), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_of_the_outage_by_day_and_time()
    {
        var day = SmallHistory.Monday.AddDays(-12);
        var explanation = Explain(20, (calendar, i) => calendar.DateOf(i) == day && calendar.SlotOf(i) is >= 20 and < 24 ? 0 : SmallHistory.OfficeHours(calendar, i));

        var sentence = Assert.Single(Sentences(explanation, "Anomalies"));

        Assert.StartsWith("Wednesday 2026-05-20 10:00–12:00: 0 came where 420 were expected;", sentence, StringComparison.Ordinal);
        Assert.Equal(AnomalyCause.Outage, Assert.Single(explanation.Anomalies).Cause);
    }

    [Fact]
    public void Explain_holidays_says_what_they_brought_and_which_lie_ahead()
    {
        var past = SmallHistory.Monday.AddDays(-18);
        var holidays = new HolidayCalendar([new(past, "Spring Day"), new(SmallHistory.Monday.AddDays(1), "Summer Day")]);
        var explanation = Explain(20, (calendar, i) => SmallHistory.OfficeHours(calendar, i) * (calendar.DateOf(i) == past ? 0.25 : 1), holidays);

        Assert.Equal(["1 of the past was open and brought 25 % of ordinary days.", "Ahead: Summer Day (2026-06-02)."], Sentences(explanation, "Holidays"));
        Assert.Equal(["1 more is a holiday or event that the centre's files name."], Sentences(explanation, "Anomalies"));
    }

    [Fact]
    public void Explain_against_a_plan_of_the_same_days_says_by_how_much_and_why()
    {
        var history = SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours);
        var effect = new LearnedEffect("Sale", EffectKind.Event, 0.3, null, null, 0, true, "Sale: +30 % as stated.");
        var forecast = SmallPlan.Forecast("voice", _ => 11, Week) with { Effects = [effect], Choice = new ModelChoice("ets", "For the test.", []) };
        var previous = new PreviousPlan
        {
            Id = "2026-05-25",
            Forecasts = [SmallPlan.Forecast("voice", _ => 10, new DateRange(Week.First.AddDays(-7), Week.Last))],
            Models = ImmutableDictionary<string, string>.Empty.Add("voice", "median-5"),
            Uplifts = ImmutableDictionary<(string, string), double>.Empty.Add(("voice", "Old sale"), 0.1),
            Inputs = [new PlanInput("events.csv", "a", null), new PlanInput("history/v.csv", "b", 100), new PlanInput("centre.json", "c", null)],
        };

        var explanation = ExplanationStation.Explain(
            Centre(), [history], [forecast], previous, [new PlanInput("events.csv", "x", null), new PlanInput("history/v.csv", "y", 340), new PlanInput("centre.json", "c", null)]).Single();

        Assert.Equal(0.1, (explanation.SinceLastPlan!.Now / explanation.SinceLastPlan.Before) - 1, 1e-9);
        Assert.Equal(
            [
                "On the same days 3,696 contacts are forecast, 3,360 in the plan 2026-05-25 (+10 %).",
                "Of the days forecast then 9,200 contacts have come where 3,360 were forecast (+174 %).",
                "The model is ets; it was median-5.",
                "Sale is in this forecast with +30 %; it was not in that plan.",
                "Old sale was in that plan with +10 %; it is not in this forecast.",
                "The history has 240 rows more.",
                "The events have changed.",
            ],
            Sentences(explanation, "Since the last plan"));
    }

    [Fact]
    public void Explain_against_a_plan_of_other_days_compares_weeks()
    {
        var previous = new PreviousPlan { Id = "2026-01-05", Forecasts = [SmallPlan.Forecast("voice", _ => 8, new DateRange(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 18)))] };

        var explanation = ExplanationStation.Explain(
            Centre(), [SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)], [SmallPlan.Forecast("voice", _ => 10, Week)], previous, []).Single();

        Assert.Equal(
            ["A week of this forecast has 3,360 contacts, one of the plan 2026-01-05 2,688 (+25 %); they have no days in common.", "Data, events and model are the same."],
            Sentences(explanation, "Since the last plan"));
    }

    [Fact]
    public void Explain_sees_nothing_after_the_start_of_the_forecast()
    {
        var history = SmallHistory.Weeks("voice", 20, SmallHistory.OfficeHours);
        var early = SmallPlan.Forecast("voice", _ => 10, new DateRange(SmallHistory.Monday.AddDays(-28), SmallHistory.Monday.AddDays(-22)));
        var changed = SmallHistory.Weeks("voice", 20, (calendar, i) => calendar.DateOf(i) >= SmallHistory.Monday.AddDays(-28) ? 77 : SmallHistory.OfficeHours(calendar, i));

        var (first, second) = (Text(history), Text(changed));

        Assert.Equal(first, second);
        string Text(QueueHistory of) => string.Join('\n', ExplanationStation.Explain(Centre(), [of], [early], null, []).Single().Parts.SelectMany(part => part.Sentences));
    }

    [Fact]
    public void ExplainShared_of_two_queues_of_a_channel_names_the_channel()
    {
        var day = SmallHistory.Monday.AddDays(-12);
        QueueHistory History(string queue, double factor) =>
            SmallHistory.Weeks(queue, 20, (calendar, i) => Math.Round(SmallHistory.OfficeHours(calendar, i) * (calendar.DateOf(i) == day ? factor : 1)));
        ImmutableArray<QueueHistory> histories = [History("voice", 1), History("chat", 2), History("web", 2.1)];
        var forecasts = histories.Select(history => SmallPlan.Forecast(history.Queue, _ => 10, Week)).ToImmutableArray();
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("chat", Channel.Chat), SmallPlan.Queue("web", Channel.Chat));
        var explanations = ExplanationStation.Explain(centre, histories, forecasts, null, []);

        var shared = Assert.Single(ExplanationStation.ExplainShared(centre, histories, forecasts, explanations));

        Assert.Equal(["chat", "web"], shared.Queues);
        Assert.Equal([new DimensionValue("channel", "chat")], Assert.Single(shared.Cause.Elements).Values);
        Assert.Equal(1, shared.Cause.Share, 1e-9);
        Assert.Equal("Wednesday 2026-05-20: A surplus of 3,864 contacts, 9,384 where 5,520 were expected, mostly channel chat (100 %).", shared.Sentence);
    }

    [Fact]
    public void Explain_by_other_detectors_asks_them()
    {
        var history = SmallHistory.Weeks("voice", 20, SmallHistory.OfficeHours);
        var detectors = new HistoryDetectors { Anomalies = new NoAnomalies(), ChangePoints = new OneChange() };

        var explanation = ExplanationStation.Explain(Centre(), [history], [SmallPlan.Forecast("voice", _ => 10, Week)], null, [], detectors).Single();

        Assert.Equal(0.5, Assert.Single(explanation.Changes).Change, 1e-9);
        Assert.Equal(["None was found."], Sentences(explanation, "Anomalies"));
    }

    private static Centre Centre(HolidayCalendar? holidays = null) =>
        SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)) with { Holidays = holidays ?? HolidayCalendar.None };

    private static QueueExplanation Explain(int weeks, Func<LocalCalendar, int, double> offered, HolidayCalendar? holidays = null) =>
        ExplanationStation.Explain(Centre(holidays), [SmallHistory.Weeks("voice", weeks, offered)], [SmallPlan.Forecast("voice", _ => 10, Week)], null, []).Single();

    private static ImmutableArray<string> Sentences(QueueExplanation explanation, string title) => explanation.Parts.Single(part => part.Title == title).Sentences;

    private sealed class NoAnomalies : IAnomalyDetector
    {
        public string Name => "none";

        public ImmutableArray<Anomaly> Find(QueueHistory history, CleaningContext context) => [];
    }

    private sealed class OneChange : IChangePointDetector
    {
        public string Name => "one";

        public ImmutableArray<ChangePoint> Find(ReadOnlySpan<double> values) => [new ChangePoint(50, 48, 52, 0, Math.Log(1.5), 0.1)];
    }
}
