using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class RosterTests
{
    [Fact]
    public void IsPartial_where_a_contract_has_less_than_its_hours()
    {
        var problem = Week(Person("A")) with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(10) }] };

        Assert.True(Roster.Of(problem, [DayShift(Monday)]).IsPartial);
        Assert.False(Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1))]).IsPartial);
    }

    [Fact]
    public void Of_counts_a_break_of_part_of_an_interval_as_a_fraction()
    {
        var shift = DayShift(Monday);
        var lunch = new Interval(shift.Span.Start.AddHours(4), shift.Span.Start.AddMinutes(250));

        var roster = Roster.Of(Week(), [shift with { Breaks = [new Break("lunch", lunch, Paid: false)] }]);

        Assert.Equal(20.0 / 30, roster.Coverage[0].Scheduled[26], 12);
        Assert.Equal(1, roster.Coverage[0].Scheduled[25]);
        Assert.Equal(0, roster.Coverage[0].Scheduled[17]);
    }

    [Fact]
    public void Of_orders_shifts_by_agent_then_start()
    {
        var problem = Week(Person("B"), Person("A"));

        var roster = Roster.Of(problem, [DayShift(Monday.AddDays(1)), DayShift(Monday), DayShift(Monday, agent: "B")]);

        Assert.Equal([("B", 0), ("A", 0), ("A", 1)], roster.Shifts.Select(s => (s.AgentId, s.Date.DayNumber - Monday.DayNumber)));
    }

    [Fact]
    public void Of_with_a_hard_rule_broken_is_infeasible_and_names_it()
    {
        var roster = Roster.Of(Week(), [DayShift(Monday, 6)]);

        Assert.Equal(ScheduleStatus.Infeasible, roster.Status);
        Assert.Equal("start-window", Assert.Single(roster.Violations).Rule);
    }

    [Fact]
    public void Of_work_after_the_last_interval_covers_nothing()
    {
        var sunday = Monday.AddDays(6);
        var problem = Week() with { Templates = [Night] };

        var roster = Roster.Of(problem, [NightShift(sunday)]);

        Assert.Equal(2, roster.Coverage[0].Scheduled.Sum() / 2, 9);
        Assert.Equal(8, RosterMetrics.Of(problem, roster).PaidHours, 9);
    }

    [Fact]
    public void Of_an_unknown_agent_or_a_time_with_seconds_throws()
    {
        var shift = DayShift(Monday);
        var late = shift with { Span = new Interval(shift.Span.Start.AddSeconds(1), shift.Span.End) };

        Assert.Contains("'X'", Assert.Throws<ArgumentException>(() => Roster.Of(Week(), [shift with { AgentId = "X" }])).Message, StringComparison.Ordinal);
        Assert.Contains("whole minute", Assert.Throws<ArgumentException>(() => Roster.Of(Week(), [late])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_of_one_shift_are_as_counted_by_hand()
    {
        var problem = Of(new DateRange(Monday, Monday)) with { Contracts = [FullTime with { CostPerHour = 200 }] };

        var metrics = RosterMetrics.Of(problem, Roster.Of(problem, [DayShift(Monday, 10)]));

        // Two from 09 to 17, one at work 10 to 18 but for lunch from 14:00.
        Assert.Equal(16, metrics.RequiredHours, 9);
        Assert.Equal(9.5, metrics.UnderHours, 9);
        Assert.Equal(1, metrics.OverHours, 9);
        Assert.Equal(7.5, metrics.PaidHours, 9);
        Assert.Equal(1500m, metrics.Cost);
        Assert.Equal(0, metrics.CoveredShare);
    }

    [Fact]
    public void Metrics_when_nothing_is_required_are_all_covered()
    {
        var problem = Week();
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 0, 9, 17)] };

        Assert.Equal(1, RosterMetrics.Of(problem, Roster.Of(problem, [])).CoveredShare);
    }

    [Fact]
    public void Activities_of_a_shift_are_work_and_breaks_in_turn_without_gaps()
    {
        var shift = DayShift(Monday);

        var activities = shift.Activities().ToList();

        Assert.Equal([("work", true, true), ("lunch", false, false), ("work", true, true)], activities.Select(a => (a.Name, a.Paid, a.IsWork)));
        Assert.Equal(shift.Span.Start, activities[0].Span.Start);
        Assert.Equal(shift.Span.End, activities[^1].Span.End);
        Assert.All(activities.Zip(activities.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
        Assert.Equal(TimeSpan.FromHours(7.5), shift.Paid);
    }

    [Fact]
    public void Activities_of_a_shift_that_begins_with_a_break_have_no_empty_work()
    {
        var shift = DayShift(Monday, lunchAfter: 0);

        Assert.Equal(["lunch", "work"], shift.Activities().Select(a => a.Name));
    }

    [Fact]
    public void Starts_of_a_template_run_to_the_latest_by_steps()
    {
        var template = Day with { LatestStart = new TimeOnly(8, 15) };

        Assert.Equal([new TimeOnly(7, 0), new TimeOnly(7, 30), new TimeOnly(8, 0)], template.Starts());
    }

    [Fact]
    public void Starts_up_to_the_end_of_the_day_stop_there() =>
        Assert.Single((Night with { EarliestStart = new TimeOnly(23, 45), LatestStart = new TimeOnly(23, 45) }).Starts());
}
