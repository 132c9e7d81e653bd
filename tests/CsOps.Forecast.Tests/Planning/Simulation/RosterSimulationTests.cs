using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Tests.Queueing.Simulation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Simulation;

public class RosterSimulationTests
{
    private static readonly RosterSimulationOptions Many = new() { Replications = 400, Parallelism = 2 };

    private static readonly LocalCalendar Calendar = new(SmallPlan.Forecast("voice", _ => 0).Grid, SmallPlan.Copenhagen);

    /// <summary>The requirement is computed from the exact transient queue: a roster with just those agents must give what it promises, interval by interval.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(240)]
    public void Roster_of_exactly_the_required_agents_gives_the_service_level_of_the_requirement(int? patience)
    {
        var queue = SmallPlan.Queue("voice", Channel.Voice) with { Patience = patience is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        var centre = SmallPlan.Centre(queue) with { Shrinkage = default };
        var forecast = SmallPlan.Forecast("voice", Hump);
        var required = StaffingStation.Require(centre, [forecast], []).Single();
        var period = SmallRoster.Period(centre, [forecast], (_, i) => required.Intervals[i].Agents, (["voice"], i => required.Intervals[i].Agents));

        var service = RosterSimulation.Run(period, Many).Queues.Single();

        var open = Enumerable.Range(0, forecast.Grid.Count).Where(i => Hump(i) > 0 && queue.OpeningHours.OpenMask(Calendar)[i]).ToArray();
        Assert.Equal(80, open.Length);
        Assert.Equal(open.Length, service.Judged);
        foreach (var i in open)
        {
            Centres.AssertNear(required.Intervals[i].ServiceLevel, service.Intervals[i].ServiceLevel);
            var wait = service.Intervals[i].AverageWaitSeconds;
            Assert.InRange(required.Intervals[i].AverageSpeedOfAnswerSeconds, wait.Value - (3 * wait.HalfWidth), wait.Value + (3 * wait.HalfWidth)); // Waits are skew.
            Assert.Equal(0, service.Intervals[i].MissingHours);
        }

        Assert.Equal(0, service.BelowThoughCovered + service.BelowAndShort);
    }

    [Fact]
    public void Roster_with_the_agents_to_schedule_keeps_the_promise_once_shrinkage_is_taken_out()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var forecast = SmallPlan.Forecast("voice", Hump);
        var required = StaffingStation.Require(centre, [forecast], []).Single();
        var period = SmallRoster.Period(centre, [forecast], (_, i) => required.Intervals[i].Scheduled, (["voice"], i => required.Intervals[i].Scheduled));
        var withoutShrinkage = period with { Centre = period.Centre with { Shrinkage = default } };

        var service = RosterSimulation.Run(period, Many).Queues.Single();
        var better = RosterSimulation.Run(withoutShrinkage, Many).Queues.Single();

        Assert.Equal(0, service.BelowThoughCovered);
        Assert.All(service.Days[..5], day => Assert.InRange(day.ServiceLevel.Value, 0.8, 0.95));
        Assert.True(better.Whole.ServiceLevel.Value > service.Whole.ServiceLevel.Value + 0.05);
        Assert.True(double.IsNaN(service.Days[6].ServiceLevel.Value));
    }

    [Fact]
    public void Roster_that_lacks_agents_says_where_and_by_how_much_the_promise_is_missed()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)) with { Shrinkage = default };
        var forecast = SmallPlan.Forecast("voice", Hump);
        var required = StaffingStation.Require(centre, [forecast], []).Single();
        bool IsShort(int i) => Calendar.DateOf(i) == SmallPlan.AutumnWeek.First.AddDays(1) && Calendar.SlotOf(i) is >= 20 and < 24;
        var period = SmallRoster.Period(centre, [forecast], (_, i) => required.Intervals[i].Agents, (["voice"], i => required.Intervals[i].Agents - (IsShort(i) ? 2 : 0)));

        var service = RosterSimulation.Run(period, Many).Queues.Single();

        Assert.Equal(4, service.BelowAndShort);
        Assert.All(service.Intervals.Where(interval => interval.MissingHours > 0), interval => Assert.True(interval.IsBelow(service.Promise)));
        Assert.Equal(4, service.Days[1].MissingHours, 9);
        Assert.True(service.Days[1].ServiceLevel.Value < service.Days[0].ServiceLevel.Value - 0.05);
        Assert.Equal(service.Days.Sum(day => day.MissingHours), service.Whole.MissingHours, 9);
    }

    /// <summary>Nobody takes a queue whose agents are all elsewhere, and two queues that share their agents do better than each with its own.</summary>
    [Fact]
    public void Agents_of_several_queues_help_where_they_can()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("chat", Channel.Chat), SmallPlan.Queue("fax", Channel.Voice)) with { Shrinkage = default };
        string[] queues = ["voice", "chat", "fax"];
        var forecasts = queues.Select(name => SmallPlan.Forecast(name, Hump)).ToArray();
        int Agents(int i) => Hump(i) > 0 ? 4 : 0;
        var apart = SmallRoster.Period(centre, [.. forecasts], (_, i) => Agents(i), (["voice"], Agents), (["chat"], Agents));
        var pooled = SmallRoster.Period(centre, [.. forecasts], (_, i) => Agents(i), (["voice", "chat"], i => 2 * Agents(i)));

        var (one, other) = (RosterSimulation.Run(apart, Many), RosterSimulation.Run(pooled, Many));

        Assert.All(Enumerable.Range(0, 2), queue => Assert.True(other.Queues[queue].Whole.ServiceLevel.Value > one.Queues[queue].Whole.ServiceLevel.Value + 0.05));
        Assert.Equal(new SimulatedFigure(0, 0), other.Queues[2].Whole.ServiceLevel);
        Assert.Equal(new SimulatedFigure(1, 0), other.Queues[2].Whole.Abandonment);
    }

    [Fact]
    public void Same_seed_gives_the_same_figures_for_any_number_of_threads_and_another_seed_others()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("tickets", Channel.Ticket));
        var period = SmallRoster.Period(
            centre, [SmallPlan.Forecast("voice", Hump), SmallPlan.Forecast("tickets", _ => 2)], (_, i) => Hump(i) > 0 ? 4 : 0, (["voice", "tickets"], i => Hump(i) > 0 ? 8 : 0));
        var options = new RosterSimulationOptions { Replications = 32 };

        var (one, two, other) = (
            RosterSimulation.Run(period, options with { Parallelism = 1 }),
            RosterSimulation.Run(period, options with { Parallelism = 3 }),
            RosterSimulation.Run(period, options with { Seed = 2 }));

        Assert.Equal(one.Queues.SelectMany(q => q.Intervals), two.Queues.SelectMany(q => q.Intervals));
        Assert.NotEqual(one.Queues[0].Whole.ServiceLevel, other.Queues[0].Whole.ServiceLevel);
        Assert.Equal(32, one.Replications);
    }

    /// <summary>The week of the 25-hour Sunday, around the clock: every hour of it is simulated once, and midnight is no beginning.</summary>
    [Fact]
    public void Queue_that_never_closes_is_simulated_on_every_interval_of_the_week_in_which_clocks_go_back()
    {
        var queue = SmallPlan.Queue("voice", Channel.Voice, OpeningHours.Always);
        var centre = SmallPlan.Centre(queue) with { Shrinkage = default };
        var forecast = SmallPlan.Forecast("voice", _ => 20);
        var required = StaffingStation.Require(centre, [forecast], []).Single();
        var period = SmallRoster.Period(centre, [forecast], (_, i) => required.Intervals[100].Agents, (["voice"], i => required.Intervals[100].Agents));

        var service = RosterSimulation.Run(period, Many).Queues.Single();

        Assert.Equal((7 * 48) + 2, service.Judged);
        Assert.Equal(50 * 20, service.Days[6].Contacts, 9);
        var midnights = Enumerable.Range(0, 7).Select(day => Calendar.IndicesOf(new DateRange(SmallPlan.AutumnWeek.First.AddDays(day), SmallPlan.AutumnWeek.First.AddDays(day))).First);
        Assert.All(midnights, i => Assert.InRange(service.Intervals[i].ServiceLevel.Value, required.Intervals[100].ServiceLevel - 0.04, required.Intervals[100].ServiceLevel + 0.04));
    }

    [Theory]
    [InlineData(15, 5_000_000, 1)]
    [InlineData(200, 0, 1)]
    [InlineData(200, 5_000_000, 0)]
    public void Options_outside_their_range_are_refused(int replications, long contacts, int threads)
    {
        var period = SmallRoster.Period(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)), [SmallPlan.Forecast("voice", Hump)], (_, _) => 0, (["voice"], _ => 1));

        Assert.Throws<ArgumentOutOfRangeException>(
            () => RosterSimulation.Run(period, new RosterSimulationOptions { Replications = replications, MaximumContacts = contacts, Parallelism = threads }));
    }

    [Fact]
    public void Period_that_does_not_fit_together_is_refused()
    {
        var period = SmallRoster.Period(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)), [SmallPlan.Forecast("voice", Hump)], (_, _) => 0, (["voice"], _ => 1));
        var stranger = period.Roster with { Shifts = [period.Roster.Shifts[0] with { AgentId = "Z" }] };

        void Throws(StaffedPeriod wrong, string words) => Assert.Contains(words, Assert.Throws<ArgumentException>(() => RosterSimulation.Run(wrong)).Message, StringComparison.Ordinal);

        Throws(period with { Forecasts = [] }, "no forecast");
        Throws(period with { Forecasts = [period.Forecasts[0] with { Queue = "fax" }] }, "no queue 'fax'");
        Throws(period with { Forecasts = [SmallPlan.Forecast("voice", Hump, DateRange.WeekFrom(new DateOnly(2026, 11, 2)))] }, "coverage of 'voice' is of 338 intervals");
        Throws(period with { Roster = stranger }, "agent 'Z'");
        Throws(period with { Forecasts = [SmallPlan.Forecast("voice", Hump, handleSeconds: double.NaN)] }, "handle time");
    }

    [Fact]
    public void Replications_are_fewer_where_contacts_are_many_but_sixteen_at_least()
    {
        var options = new RosterSimulationOptions { Replications = 200, MaximumContacts = 1_000_000 };

        Assert.Equal([200, 104, 16, 200], new[] { 1000.0, 9900, 1e9, 0 }.Select(options.ReplicationsFor));
    }

    /// <summary>Contacts by half-hours on weekdays from 8 to 16, more of them in the middle of the day.</summary>
    private static double Hump(int i) =>
        Calendar.WeekdayOf(i) is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Calendar.SlotOf(i) is >= 16 and < 32 ? 20 + (20 * Math.Sin((Calendar.SlotOf(i) - 16) * Math.PI / 16)) : 0;
}
