using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class DutyTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 200_000 };

    [Fact]
    public void Meeting_is_held_together_when_those_who_take_part_are_missed_least()
    {
        // One agent of three is needed but from 12:00 to 14:00, when none is.
        var problem = Days(Person("A"), Person("B"), Person("C")) with { Duties = [Meeting("A", "B")] };
        var need = Requirement(problem.Grid, Voice, 3, 9, 17).Required.Zip(Requirement(problem.Grid, Voice, 3, 12, 14).Required, (all, noon) => all - noon);

        var roster = Solve(problem with { Skills = [new SkillRequirement(Voice, [.. need])] });

        var held = roster.Shifts.SelectMany(s => s.Breaks.Where(b => !b.IsRest).Select(b => (s.AgentId, b.Span, s.Date))).ToList();
        Assert.Equal(["A", "B"], held.Select(h => h.AgentId));
        Assert.Single(held.Select(h => h.Span).Distinct());
        Assert.InRange(held[0].Span.Start, Local(held[0].Date, 12), Local(held[0].Date, 13));
        Assert.DoesNotContain(roster.Violations, v => v.Rule is "duty" or "breaks-inside-window");
    }

    [Fact]
    public void Duty_keeps_paid_time_and_takes_the_agent_from_coverage()
    {
        var training = Meeting("A") with { Length = TimeSpan.FromHours(2), Together = false };
        var problem = Days(Person("A"));

        var without = Solve(problem);
        var with = Solve(problem with { Duties = [training] });

        Assert.Equal(without.Shifts.Sum(s => s.Paid.TotalHours), with.Shifts.Sum(s => s.Paid.TotalHours));
        Assert.Equal(without.Coverage[0].Scheduled.Sum() - 4, with.Coverage[0].Scheduled.Sum(), 9);
        Assert.Null(with.Search!.LowerBound);
    }

    [Fact]
    public void Duty_is_missed_by_nobody_who_is_absent_throughout_nor_while_it_may_still_be_had()
    {
        var days = Days(Person("A") with { Absences = [new Absence(DateRange.WeekFrom(Monday), "leave")] });

        Assert.Empty(RosterRules.FindViolations(days with { Duties = [Meeting("A")] }, []).Where(violation => violation.Rule == "duty"));
        Assert.Empty(RosterRules.FindViolations(Days(Person("A")) with { Duties = [Meeting("A") with { Days = new DateRange(Monday, Monday.AddDays(30)) }] }, []).Where(violation => violation.Rule == "duty"));
        Assert.Single(RosterRules.FindViolations(Days(Person("A")) with { Duties = [Meeting("A")] }, []), violation => violation.Rule == "duty");
    }

    [Fact]
    public void Check_of_a_duty_that_does_not_fit_between_its_hours_says_so() =>
        Assert.Contains(
            (Days(Person("A")) with { Duties = [Meeting("A") with { From = new TimeOnly(9, 0), To = new TimeOnly(9, 15) }] }).Check(),
            issue => issue.IsError && issue.ToString().Contains("lasts 1h, and has 15m from 09:00 to 09:15", StringComparison.Ordinal));

    [Fact]
    public void Duty_that_nobody_can_have_is_named_with_who_misses_it()
    {
        var night = Meeting("A") with { From = new TimeOnly(2, 0), To = new TimeOnly(4, 0) };

        var roster = Solve(Days(Person("A")) with { Duties = [night] });

        var violation = Assert.Single(roster.Violations, v => v.Rule == "duty");
        Assert.Equal("Agent A has no duty 'meeting' of 1h from 2026-01-05 to 2026-01-06.", violation.Message);
        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
    }

    [Fact]
    public void Duty_that_somebody_had_before_the_plan_is_placed_for_the_others_only()
    {
        var longer = Meeting("A", "B") with { Days = new DateRange(Monday.AddDays(-7), Monday.AddDays(1)), Together = false };
        var friday = Monday.AddDays(-3);
        Shift Having(TimeSpan length, DateOnly date) => DayShift(date) with { Breaks = [new Break("meeting", new Interval(Local(date, 10), Local(date, 10) + length), Paid: true) { IsRest = false }] };
        var problem = Days(Person("A"), Person("B")) with { Duties = [longer] };

        string[] HaveIt(params Shift[] past)
        {
            var roster = Solve(problem with { Past = [.. past] });
            Assert.DoesNotContain(roster.Violations, v => v.Rule == "duty");
            return [.. roster.Shifts.SelectMany(s => s.Breaks.Where(b => !b.IsRest).Select(_ => s.AgentId))];
        }

        Assert.Equal(["B"], HaveIt(Having(longer.Length, friday)));
        Assert.Equal(["A", "B"], HaveIt(Having(longer.Length / 2, friday)));
        Assert.Equal(["A", "B"], HaveIt(Having(longer.Length, Monday.AddDays(-8)))); // Of another time.
    }

    [Theory]
    [InlineData("lunch", "duty lunch: is called as a break or as work is; expected a name of its own")]
    [InlineData("talk", "duty talk: is for agent 'none', who does not exist")]
    public void Wrong_duties_are_refused(string name, string message)
    {
        var problem = Days(Person("A")) with { Duties = [Meeting(name == "talk" ? "none" : "A") with { Name = name }] };

        Assert.Contains(problem.Check(), i => i.ToString() == message);
    }

    private static Duty Meeting(params string[] agents) =>
        new() { Name = "meeting", Agents = [.. agents], Length = TimeSpan.FromHours(1), Days = new DateRange(Monday, Monday.AddDays(1)), Together = true };

    private static SchedulingProblem Days(params Agent[] agents) => Of(new DateRange(Monday, Monday.AddDays(1)), [.. agents]);

    private static Roster Solve(SchedulingProblem problem) => new RosterScheduler(Quick).Solve(problem);
}
