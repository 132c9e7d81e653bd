using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Simulation;

public class DeferredSimulationTests
{
    private static readonly RosterSimulationOptions Some = new() { Replications = 400 };

    private static readonly LocalCalendar Calendar = new(SmallPlan.Forecast("tickets", _ => 0).Grid, SmallPlan.Copenhagen);

    [Fact]
    public void Roster_with_the_agents_to_schedule_answers_tickets_in_time()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("tickets", Channel.Ticket));
        var forecast = SmallPlan.Forecast("tickets", _ => 6, handleSeconds: 300);
        var required = StaffingStation.Require(centre, [forecast], []).Single();
        var period = SmallRoster.Period(centre, [forecast], (_, i) => required.Intervals[i].Scheduled, (["tickets"], i => required.Intervals[i].Scheduled));

        var service = RosterSimulation.Run(period, Some).Queues.Single();

        Assert.All(service.Days[..5], day => Assert.False(day.IsBelow(service.Promise)));
        Assert.Equal(48 * 6, service.Days[1].Contacts, 9);
        Assert.True(double.IsNaN(service.Days[5].ServiceLevel.Value));
    }

    /// <summary>
    /// 6 contacts of 5 minutes an interval around the clock are an agent's work, and Monday begins with 64 hours of it. 12 agents do these in 5 hours and 20 minutes, before they are late;
    /// 6 do 48 of them on Monday; 3 agents do just what comes, never catch up, and have 24 of the 64 done in time.
    /// </summary>
    [Theory]
    [InlineData(12, 1, 1)]
    [InlineData(6, 0.6, 0.95)]
    [InlineData(3, 0.01, 0.3)]
    [InlineData(0, 0, 0)]
    public void Share_in_time_falls_with_the_agents(int agents, double least, double most)
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("tickets", Channel.Ticket)) with { Shrinkage = default };
        var period = SmallRoster.Period(centre, [SmallPlan.Forecast("tickets", _ => 6, handleSeconds: 300)], (_, i) => IsWorked(i) ? 12 : 0, (["tickets"], i => IsWorked(i) ? agents : 0));

        var service = RosterSimulation.Run(period, Some).Queues.Single();

        Assert.InRange(service.Whole.ServiceLevel.Value, least, most);
        Assert.Equal((12 - agents) * 8.0 * 5, service.Whole.MissingHours, 6);
    }

    /// <summary>Agents of both queues do tickets as far as tickets require them; the others take calls.</summary>
    [Fact]
    public void Agents_of_calls_and_tickets_are_divided_as_the_coverage_allots_them()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("tickets", Channel.Ticket)) with { Shrinkage = default };
        var calls = SmallPlan.Forecast("voice", i => IsWorked(i) ? 15 : 0);
        var tickets = SmallPlan.Forecast("tickets", _ => 6, handleSeconds: 300);
        int Voice(int i) => IsWorked(i) ? 3 : 0;
        int Tickets(int i) => IsWorked(i) ? 8 : 0;
        var together = SmallRoster.Period(
            centre, [calls, tickets], (queue, i) => queue == "voice" ? Voice(i) : Tickets(i), (["voice", "tickets"], i => Voice(i) + Tickets(i)));
        var apart = SmallRoster.Period(
            centre, [calls, tickets], (queue, i) => queue == "voice" ? Voice(i) : Tickets(i), (["voice"], Voice), (["tickets"], Tickets));

        var (one, other) = (RosterSimulation.Run(together, Some), RosterSimulation.Run(apart, Some));

        Assert.Equal(other.Queues[0].Intervals, one.Queues[0].Intervals);
        Assert.Equal(other.Queues[1].Intervals, one.Queues[1].Intervals);
    }

    [Fact]
    public void Idle_time_of_calls_does_tickets_where_the_queue_fills_it()
    {
        var tickets = SmallPlan.Queue("tickets", Channel.Ticket);
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), tickets with { FillsIdleTimeOf = ["voice"], IdleTimeLost = 0.2 }) with { Shrinkage = default };
        var period = SmallRoster.Period(
            centre,
            [SmallPlan.Forecast("voice", i => IsWorked(i) ? 1 : 0), SmallPlan.Forecast("tickets", _ => 6, handleSeconds: 300)],
            (queue, i) => queue == "voice" && IsWorked(i) ? 12 : 0,
            (["voice", "tickets"], i => IsWorked(i) ? 12 : 0));
        var alone = period with { Centre = period.Centre with { Queues = [period.Centre.Queues[0], tickets] } };

        Assert.Equal(new SimulatedFigure(1, 0), RosterSimulation.Run(period, Some).Queues[1].Whole.ServiceLevel);
        Assert.Equal(new SimulatedFigure(0, 0), RosterSimulation.Run(alone, Some).Queues[1].Whole.ServiceLevel);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Queue_without_a_service_level_or_that_is_never_worked_is_not_judged(bool hasLevel)
    {
        var queue = SmallPlan.Queue("tickets", Channel.Ticket, hasLevel ? OpeningHours.Always with { Week = OpeningHours.Always.Week.Clear() } : null);
        var centre = SmallPlan.Centre(hasLevel ? queue : queue with { Target = new StaffingTarget { ServiceLevel = null } });
        var period = SmallRoster.Period(centre, [SmallPlan.Forecast("tickets", _ => 6)], (_, _) => 1, (["tickets"], _ => 1));

        var service = RosterSimulation.Run(period, Some).Queues.Single();

        Assert.Equal(0, service.Judged);
        Assert.Equal(338 * 6, service.Whole.Contacts, 6);
        Assert.True(double.IsNaN(service.Whole.ServiceLevel.Value));
    }

    private static bool IsWorked(int i) => Calendar.WeekdayOf(i) is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Calendar.SlotOf(i) is >= 16 and < 32;
}
