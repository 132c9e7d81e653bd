using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning;

public class PlannerTests
{
    private static readonly DateRange Week = DateRange.WeekFrom(SmallHistory.Monday);

    private static readonly Planner Median = new(new PlannerOptions { Model = ForecastModels.BuiltIn.Find("median-5").Model! });

    [Fact]
    public void Plan_of_a_steady_queue_continues_it_and_staffs_it()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));

        var plan = Median.Make(centre, SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)), Week);

        var calendar = new LocalCalendar(plan.Grid, centre.Zone);
        for (var i = 0; i < plan.Grid.Count; i++)
        {
            var calls = SmallHistory.OfficeHours(calendar, i);
            Assert.Equal(calls, plan.Forecasts[0].Volume.P50[i]);
            var mean = plan.Forecasts[0].Volume.Mean[i];
            var required = plan.Requirements[0].Intervals[i];
            Assert.Equal(mean == 0 ? 0 : ErlangC.MinimumAgents(mean / 10, 180, 0.8, 20), required.AgentsByErlangC ?? 0);
            Assert.InRange(required.Agents, (required.AgentsByErlangC - 1) ?? 0, required.AgentsByErlangC ?? 0);
        }

        Assert.Null(plan.Roster);
        Assert.Empty(plan.Warnings);
        Assert.Equal(0, plan.Quality.Queues[0].Missing);
    }

    [Fact]
    public void Queue_without_history_and_history_without_queue_are_warned_of()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("chat", Channel.Chat));
        var history = SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours), SmallHistory.Weeks("fax", 8, SmallHistory.OfficeHours));

        var plan = Median.Make(centre, history, Week);

        Assert.Equal(["voice"], plan.Forecasts.Select(f => f.Queue));
        Assert.Equal(["voice"], plan.Histories.Select(h => h.Queue));
        Assert.Contains(plan.Warnings, w => w.Contains("Queue chat has no history"));
        Assert.Contains(plan.Warnings, w => w.Contains("queue fax that centre.json does not name"));
    }

    [Fact]
    public void Histories_without_queues_are_warned_of_in_one_sentence()
    {
        var history = SmallHistory.Of([.. new[] { "voice", "fax", "letter" }.Select(queue => SmallHistory.Weeks(queue, 8, SmallHistory.OfficeHours))]);

        var plan = Median.Make(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)), history, Week);

        Assert.Single(plan.Warnings, w => w.Contains("queues that centre.json does not name: fax, letter."));
    }

    [Fact]
    public void Centre_of_which_nothing_can_be_forecast_has_no_plan()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var empty = SmallHistory.Of(SmallHistory.Weeks("voice", 8, (_, _) => double.NaN));

        var error = Assert.Throws<ModelException>(() => Median.Make(centre, empty, Week));

        Assert.Contains("voice", error.Message);
    }

    [Fact]
    public void Scheduling_problem_with_an_error_leaves_a_plan_without_roster_that_says_why()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)) with
        {
            Agents = [new Agent { Id = "A1", Name = "Ida", Contract = "gone", Skills = ["voice"] }],
        };

        var plan = Median.Make(centre, SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)), Week);

        Assert.Null(plan.Roster);
        Assert.Contains(plan.Warnings, w => w.StartsWith("There is no roster.", StringComparison.Ordinal) && w.Contains("gone"));
    }

    [Fact]
    public void Plan_with_agents_has_a_roster_and_its_files_are_the_same_twice()
    {
        using var folder = new TemporaryFolder();
        var centre = WithAgents(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)));
        var history = SmallHistory.Of(SmallHistory.Weeks("voice", 8, (calendar, i) => SmallHistory.OfficeHours(calendar, i) / 10));

        var first = Median.Make(centre, history, Week);
        PlanFiles.Write(first, folder.PathOf("first"));
        PlanFiles.Write(Median.Make(centre, history, Week), folder.PathOf("second"));

        Assert.NotEmpty(first.Roster!.Shifts);
        Assert.Equal(first.Roster.Shifts.Sum(s => s.Paid.TotalHours), first.Metrics!.PaidHours, 1e-9);
        string[] names = [PlanFiles.Cleaning, "forecast-days.csv", "forecast-weeks.csv", PlanFiles.Forecast, PlanFiles.Document, PlanFiles.Requirement, PlanFiles.Roster];
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.GetFiles(folder.PathOf("first")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(folder.PathOf("first"), name)), File.ReadAllBytes(Path.Combine(folder.PathOf("second"), name))));
    }

    [Fact]
    public void Cancelled_plan_is_not_made()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Median.Make(centre, SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)), Week, null, cancelled.Token));
    }

    private static Centre WithAgents(Centre centre) => centre with
    {
        Contracts = [new Contract { Name = "full", MaxPaidPerWeek = TimeSpan.FromHours(37) }],
        Templates =
        [
            new ShiftTemplate
            {
                Name = "day",
                Length = TimeSpan.FromHours(8),
                EarliestStart = new TimeOnly(8, 0),
                LatestStart = new TimeOnly(8, 0),
                Breaks =
                [
                    new BreakTemplate { Name = "lunch", Length = TimeSpan.FromMinutes(30), Paid = false, Earliest = TimeSpan.FromHours(3), Latest = TimeSpan.FromHours(5) },
                ],
            },
        ],
        Agents = [.. Enumerable.Range(1, 6).Select(i => new Agent { Id = $"A{i}", Name = $"Agent {i}", Contract = "full", Skills = ["voice"] })],
    };
}
