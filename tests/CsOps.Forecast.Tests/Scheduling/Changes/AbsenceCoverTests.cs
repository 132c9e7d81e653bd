using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

public class AbsenceCoverTests
{
    private static readonly DateRange First = new(Monday, Monday);

    /// <summary>Anna works from 9 to 17 with lunch from 13:00; from 9 to 17 one agent is required.</summary>
    private static readonly SchedulingProblem OneNeeded = WithRequired(1, Person("A"), Person("B"));

    [Fact]
    public void Find_with_nobody_free_says_what_is_missing_and_when()
    {
        var problem = OneNeeded with { Agents = [Person("A")] };
        var roster = Roster.Of(problem, [DayShift(Monday)]);

        var option = Assert.Single(AbsenceCover.Find(problem, roster, "A", First).Single().Options);

        // 7.5 of 8 hours are covered now, at 10 for an hour missing and 10 more as all that are required are missing; paid are 7.5.
        Assert.Equal(RosterOptionKind.Nobody, option.Kind);
        Assert.Equal(new RosterCostChange(150, 0, -7.5, 0, 0), option.Cost);
        Assert.Equal(new SkillChange(Voice, 7.5, 0), Assert.Single(option.Skills));
        Assert.Equal([(9.0, 13.0, 0, 1), (13.5, 17.0, 0, 1)], option.Stretches.Select(s => (Hour(s.Span.Start), Hour(s.Span.End), s.MissingBefore, s.MissingAfter)));
    }

    [Fact]
    public void Find_a_colleague_on_a_day_off_takes_the_same_shift_at_no_cost_but_pay_as_before()
    {
        var roster = Roster.Of(OneNeeded, [DayShift(Monday)]);

        var best = AbsenceCover.Find(OneNeeded, roster, "A", First).Single().Options[0];

        Assert.Equal((RosterOptionKind.SameShift, "B", 0.0, true), (best.Kind, best.AgentId, best.Cost.Total, best.KeepsHardRules));
        Assert.Empty(best.Stretches);
    }

    [Fact]
    public void Find_asks_nobody_who_is_absent()
    {
        var problem = OneNeeded with { Agents = [Person("A"), Person("B") with { Absences = [new Absence(First, "sick")] }] };

        var options = AbsenceCover.Find(problem, Roster.Of(problem, [DayShift(Monday)]), "A", First).Single().Options;

        Assert.Equal(RosterOptionKind.Nobody, Assert.Single(options).Kind);
    }

    [Fact]
    public void Find_an_answer_that_mends_a_part_of_a_broken_rule_breaks_no_further_one()
    {
        // Bo works two days of 7.5 hours where 7 are allowed; a shorter shift on one of them breaks the rule by less.
        var problem = OneNeeded with { Contracts = [FullTime, FullTime with { Name = "small", MaxPaidPerWeek = TimeSpan.FromHours(7) }], Templates = [Day, Short] };
        problem = problem with { Agents = [Person("A"), Person("B") with { Contract = "small" }], Skills = [Requirement(problem.Grid, Voice, 1, 9, 13)] };
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Monday, 7, "B"), DayShift(Monday.AddDays(2), agent: "B")]);

        var changed = AbsenceCover.Find(problem, roster, "A", First).Single().Options.Single(option => option.Kind == RosterOptionKind.ChangedShift);

        Assert.Equal("short", changed.Changes.Single(change => change.AgentId == "B").After!.Template);
        Assert.True(changed.KeepsHardRules);
    }

    [Fact]
    public void Find_a_colleague_at_work_whose_later_shift_covers_more_is_moved()
    {
        // Bo works from 7 to 15, and one is required from 9: a start at 9 covers two hours more.
        var roster = Roster.Of(OneNeeded, [DayShift(Monday), DayShift(Monday, 7, "B")]);

        var best = AbsenceCover.Find(OneNeeded, roster, "A", First).Single().Options[0];

        Assert.Equal((RosterOptionKind.ChangedShift, "B"), (best.Kind, best.AgentId));
        Assert.Equal(Local(Monday, 9), best.Changes.Single(change => change.AgentId == "B").After!.Span.Start);
    }

    [Fact]
    public void Find_names_the_rules_that_a_colleague_would_break_and_lists_nobody_first()
    {
        var problem = OneNeeded with { Contracts = [FullTime with { MaxDaysPerWeek = 1 }] };
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(3), agent: "B")]);

        var options = AbsenceCover.Find(problem, roster, "A", First).Single().Options;

        Assert.Equal([RosterOptionKind.Nobody, RosterOptionKind.SameShift], options.Select(option => option.Kind));
        Assert.Equal("maximum-days-per-week", Assert.Single(options[1].Broken).Rule);
        Assert.False(options[1].KeepsHardRules);
    }

    [Fact]
    public void Find_when_the_absent_agent_has_a_minimum_owes_no_hours_for_the_absence()
    {
        var problem = OneNeeded with { Agents = [Person("A")], Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(7.5) }] };
        var roster = Roster.Of(problem, [DayShift(Monday)]);

        var option = Assert.Single(AbsenceCover.Find(problem, roster, "A", First).Single().Options);

        Assert.Equal(0, option.Cost.BelowMinimum);
        Assert.Empty(option.Broken);
    }

    [Fact]
    public void Find_on_days_off_is_empty() => Assert.Empty(AbsenceCover.Find(OneNeeded, Roster.Of(OneNeeded, []), "A", First));

    [Fact]
    public void Replace_of_two_days_asks_each_day_what_the_day_before_left()
    {
        // One day a week is all that Bo and Carl work, so that each takes one.
        var problem = WithRequired(1, Person("A"), Person("B") with { Contract = "one" }, Person("C") with { Contract = "one" });
        problem = problem with { Contracts = [FullTime, FullTime with { Name = "one", MaxDaysPerWeek = 1 }] };
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1))]);

        var (taken, after) = AbsenceCover.Replace(problem, roster, "A", new DateRange(Monday, Monday.AddDays(1)));

        Assert.Equal(["B", "C"], taken.Select(option => option.AgentId).Order());
        Assert.Equal(ScheduleStatus.Feasible, after.Status);
        Assert.DoesNotContain(after.Shifts, shift => shift.AgentId == "A");
    }

    [Fact]
    public void Find_of_an_unknown_agent_throws() =>
        Assert.Contains("'X'", Assert.Throws<ArgumentException>(() => AbsenceCover.Find(OneNeeded, Roster.Of(OneNeeded, []), "X", First)).Message, StringComparison.Ordinal);

    private static double Hour(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Copenhagen).TimeOfDay.TotalHours;

    private static SchedulingProblem WithRequired(int agents, params System.Collections.Immutable.ImmutableArray<Agent> people)
    {
        var problem = Week(people);
        return problem with { Skills = [Requirement(problem.Grid, Voice, agents, 9, 17)] };
    }
}
