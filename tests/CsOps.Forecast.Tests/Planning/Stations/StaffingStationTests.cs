using System.Collections.Immutable;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

public class StaffingStationTests
{
    /// <summary>Erlangs that one ticket of 180 seconds brings to a day of 16 half-hours.</summary>
    private const double PerDay = 180 / 1800.0 / 16;

    [Fact]
    public void Voice_is_staffed_as_the_day_runs_when_open_and_not_when_closed()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var forecast = SmallPlan.Forecast("voice", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0);

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        Assert.Equal(0, requirement.Intervals[15].Agents);
        Assert.Equal(ErlangC.MinimumAgents(10, 180, 0.8, 20), requirement.Intervals[16].AgentsByErlangC);
        Assert.InRange(requirement.Intervals[20].Agents, 13, 14);
        Assert.Equal((int)Math.Ceiling(requirement.Intervals[20].Agents / 0.75), requirement.Intervals[20].Scheduled);
        Assert.All(Enumerable.Range(16, 16), i => Assert.True(requirement.Intervals[i].ServiceLevel >= 0.8));
        Assert.Equal(0, requirement.Intervals[32].Agents);
    }

    [Fact]
    public void Tickets_fill_the_idle_time_of_calls_where_the_centre_says_so()
    {
        var tickets = SmallPlan.Queue("mail", Channel.Ticket);
        var forecasts = new[] { SmallPlan.Forecast("mail", _ => 10), SmallPlan.Forecast("voice", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0) };

        ImmutableArray<StaffingRequirement> Require(QueueSettings mail) =>
            StaffingStation.Require(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), mail), forecasts, []);
        var apart = Require(tickets);
        var half = Require(tickets with { FillsIdleTimeOf = ["voice"], IdleTimeLost = 0.5 });
        var blended = Require(tickets with { FillsIdleTimeOf = ["voice"] });

        Assert.Equal(["mail", "voice"], blended.Select(requirement => requirement.Queue));
        Assert.Equal(apart[1].Intervals, blended[1].Intervals);
        Assert.True(AgentIntervals(half) < AgentIntervals(apart));
        Assert.True(AgentIntervals(blended) < AgentIntervals(half));
        Assert.Contains("in their idle time", blended[0].Method, StringComparison.Ordinal);
        Assert.DoesNotContain("in their idle time", apart[0].Method, StringComparison.Ordinal);

        // What the agents of the phone are free for, and what the extra agents do, is what came in.
        var idle = blended[1].Intervals.Sum(interval => interval.Agents * (1 - interval.Occupancy));
        var work = 7 * 48 * 10 * 180 / 1800.0;
        Assert.True(AgentIntervals(blended) + idle >= work * 5 / 7);

        static int AgentIntervals(ImmutableArray<StaffingRequirement> of) => of[0].Intervals.Sum(interval => interval.Agents);
    }

    [Fact]
    public void Chat_divides_the_load_by_its_concurrency()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("chat", Channel.Chat) with { Concurrency = 2 });

        var requirement = StaffingStation.Require(centre, [SmallPlan.Forecast("chat", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0)], [])[0];

        Assert.Equal(5, requirement.Intervals[16].Load, 1e-12);
    }

    /// <summary>One ticket every half-hour around the clock: Monday meets those of the weekend, Tuesday those of one night.</summary>
    [Fact]
    public void Tickets_of_the_weekend_before_are_work_of_the_Monday()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var days = DateRange.WeekFrom(new DateOnly(2026, 6, 1));
        var forecast = SmallPlan.Forecast("mail", _ => 1, days);

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        Assert.Equal(forecast.Grid, requirement.Grid);
        Assert.Equal((64 + 48 + 16 + 16) * PerDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Equal(48 * PerDay, requirement.Intervals[48 + 16].Load, 1e-9);
        Assert.Equal(0, requirement.Intervals[40].Agents);
    }

    /// <summary>The history knows the weekend: 5 tickets a half-hour, where the forecast expects 1.</summary>
    [Fact]
    public void Tickets_observed_since_the_close_before_are_work_of_the_first_day()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var forecast = SmallPlan.Forecast("mail", _ => 1, DateRange.WeekFrom(SmallHistory.Monday));

        var requirement = StaffingStation.Require(centre, [forecast], [SmallHistory.Weeks("mail", 2, (_, _) => 5)])[0];

        Assert.Equal((((16 + 48 + 48) * 5) + 16 + 16) * PerDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Equal(48 * PerDay, requirement.Intervals[48 + 16].Load, 1e-9);
        Assert.Contains("of those 112 intervals 112 were observed.", requirement.Method);
    }

    /// <summary>Half of the Sunday was not observed: that half is as forecast for the Sunday after.</summary>
    [Fact]
    public void Intervals_that_were_not_observed_are_as_forecast_a_week_later()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var forecast = SmallPlan.Forecast("mail", i => i < 6 * 48 ? 1 : 2, DateRange.WeekFrom(SmallHistory.Monday));
        var history = SmallHistory.Weeks("mail", 2, (calendar, i) => calendar.DateOf(i) == SmallHistory.Monday.AddDays(-1) && calendar.SlotOf(i) >= 24 ? double.NaN : 5);

        var requirement = StaffingStation.Require(centre, [forecast], [history])[0];

        Assert.Equal((((16 + 48 + 24) * 5) + (24 * 2) + 16 + 16) * PerDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Contains("88 were observed, 24 are as forecast for the same time a week later.", requirement.Method);
    }

    /// <summary>In the week of the spring change the coming Sunday has 46 half-hours and that before has 48; in autumn, 50 and 48.</summary>
    [Theory]
    [InlineData(2026, 3, 23)]
    [InlineData(2026, 10, 19)]
    [InlineData(2026, 3, 30)]
    [InlineData(2026, 10, 26)]
    public void Weekend_before_a_week_of_a_clock_change_waits_whole(int year, int month, int day)
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var monday = new DateOnly(year, month, day);
        var forecast = SmallPlan.Forecast("mail", _ => 1, DateRange.WeekFrom(monday));
        var sunday = PlanPeriod.GridOf(new DateRange(monday.AddDays(-1), monday.AddDays(-1)), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30)).Count;

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        Assert.Equal((16 + 48 + sunday + 16 + 16) * PerDay, requirement.Intervals[16].Load, 1e-9);
    }

    [Fact]
    public void Long_weekend_before_the_period_waits_from_its_own_close()
    {
        // The Friday before is a holiday, the one in the period is not: what came since Thursday at 16 waits.
        var hours = SmallPlan.Weekdays with { ClosedDates = [SmallHistory.Monday.AddDays(-3)] };
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket, hours));
        var forecast = SmallPlan.Forecast("mail", _ => 1, DateRange.WeekFrom(SmallHistory.Monday));

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        Assert.Equal((16 + (3 * 48) + 32) * PerDay, requirement.Intervals[16].Load, 1e-9);
    }

    [Fact]
    public void Period_too_short_to_have_the_same_hours_says_that_they_are_not_known()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var forecast = SmallPlan.Forecast("mail", _ => 1, new DateRange(SmallHistory.Monday, SmallHistory.Monday.AddDays(1)));

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        Assert.Equal(32 * PerDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Contains("112 are not known and count as empty.", requirement.Method);
    }

    /// <summary>300 tickets of 180 s wait at the start: 30 half-hours of an agent more on the Monday, and no weekend besides.</summary>
    [Fact]
    public void Tickets_known_to_wait_take_the_place_of_the_weekend_before()
    {
        var known = SmallPlan.Queue("mail", Channel.Ticket) with { OpeningBacklog = 300 };
        var forecast = SmallPlan.Forecast("mail", _ => 1, DateRange.WeekFrom(SmallHistory.Monday));

        var requirement = StaffingStation.Require(SmallPlan.Centre(known), [forecast], [SmallHistory.Weeks("mail", 2, (_, _) => 5)])[0];

        Assert.Equal(forecast.Grid, requirement.Grid);
        Assert.Equal((300 + 32) * PerDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Contains("At the start 300 contacts wait, as the queue's settings say.", requirement.Method);
    }

    [Fact]
    public void Tickets_known_to_wait_are_not_worked_before_the_period_by_a_desk_open_round_the_clock()
    {
        var known = SmallPlan.Queue("mail", Channel.Ticket, OpeningHours.Always) with { OpeningBacklog = 300 };
        var forecast = SmallPlan.Forecast("mail", _ => 0, DateRange.WeekFrom(SmallHistory.Monday));

        var requirement = StaffingStation.Require(SmallPlan.Centre(known), [forecast], [])[0];

        Assert.Equal(336, requirement.Intervals.Length);
        Assert.Equal(30, requirement.Intervals.Take(48).Sum(interval => interval.Load), 1e-9);
        Assert.True(requirement.Intervals.Sum(interval => interval.Agents) >= 30);
    }

    /// <summary>1,000 tickets of 180 s are 100 half-hours of an agent; nine tenths of them are due after one working day of 16, or after two.</summary>
    [Theory]
    [InlineData(8, 6)]
    [InlineData(16, 3)]
    public void Tickets_known_to_wait_are_done_in_their_time(int hours, int perDay)
    {
        var target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.9, TimeSpan.FromHours(hours)) };
        var known = SmallPlan.Queue("mail", Channel.Ticket) with { OpeningBacklog = 1000, Target = target };

        var requirement = StaffingStation.Require(SmallPlan.Centre(known), [SmallPlan.Forecast("mail", _ => 0)], [])[0];

        var agents = Enumerable.Range(0, 7).Select(day => requirement.Intervals[(day * 48) + 16].Agents).ToArray();
        Assert.Equal(perDay, agents[0]);
        Assert.True(16 * agents.Take(hours / 8).Sum() >= 90);
        Assert.InRange(16 * agents.Sum(), 100, 100 + 32);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1.01e8)]
    public void Impossible_number_of_tickets_that_wait_is_refused(double number)
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket) with { OpeningBacklog = number });

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => StaffingStation.Require(centre, [SmallPlan.Forecast("mail", _ => 1)], []));

        Assert.StartsWith("Of queue mail, the contacts that wait at the start are from 0 to 100,000,000.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Agents of a million are found about as fast as those of ten.</summary>
    [Fact]
    public void Largest_number_of_tickets_that_wait_has_its_agents()
    {
        var known = SmallPlan.Queue("mail", Channel.Ticket) with { OpeningBacklog = 1e8 };

        var requirement = StaffingStation.Require(SmallPlan.Centre(known), [SmallPlan.Forecast("mail", _ => 1)], [])[0];

        Assert.InRange(requirement.Intervals[16].Agents, 0.9 * 1e7 / 16, 1e7 / 16);
    }

    [Fact]
    public void Model_of_a_channel_can_be_replaced()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var byClose = new StaffingModels { Immediate = new DeferredStaffing() };
        var forecast = SmallPlan.Forecast("voice", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0);

        var requirement = StaffingStation.Require(centre, [forecast], [], byClose)[0];

        Assert.StartsWith("Deferred work", requirement.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Queue_that_the_centre_does_not_have_is_refused()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));

        Assert.Contains("'fax'", Assert.Throws<ArgumentException>(() => StaffingStation.Require(centre, [SmallPlan.Forecast("fax", _ => 1)], [])).Message);
    }
}
