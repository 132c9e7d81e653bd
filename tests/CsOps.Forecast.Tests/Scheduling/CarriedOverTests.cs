using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Explaining;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Scheduling.Solving.Outside;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>A night that began on the Sunday before the plan: its hours on Monday, from 00:00 to 06:00, are there whatever the roster is.</summary>
public class CarriedOverTests
{
    private static readonly DateOnly Sunday = Monday.AddDays(-1);

    [Fact]
    public void Coverage_counts_who_is_still_there_and_the_roster_has_no_more_shifts()
    {
        var roster = Roster.Of(AfterNight(), []);

        Assert.Equal(Enumerable.Range(0, 96).Select(i => i < 12 ? 1.0 : 0), roster.Coverage[0].Scheduled);
        Assert.Empty(roster.Shifts);
    }

    [Fact]
    public void Coverage_leaves_out_their_breaks_and_is_exact_where_they_leave_within_an_interval()
    {
        var night = NightShift(Sunday);
        var odd = night with { Span = new Interval(night.Span.Start, Local(Monday, 5.75)), Breaks = [new Break("pause", new Interval(Local(Monday, 1), Local(Monday, 1.5)), Paid: true)] };

        var scheduled = Roster.Of(AfterNight() with { Past = [odd] }, []).Coverage[0].Scheduled;

        Assert.Equal([1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0], scheduled.Take(13));
    }

    [Fact]
    public void Solve_lets_nobody_come_who_is_not_missed_and_proves_that_nothing_is()
    {
        var problem = AfterNight(Person("A"), Person("B")) with { Templates = [Short with { EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(2, 0) }, Night] };

        var roster = Solve(problem);
        var unknown = Solve(problem with { Past = [] });

        Assert.Empty(roster.Shifts);
        Assert.Equal((0, ScheduleStatus.Optimal), (roster.Search!.Objective, roster.Status));
        Assert.Equal(0, roster.Search.LowerBound!.Value, 6);
        Assert.NotEmpty(unknown.Shifts);
    }

    [Fact]
    public void Solve_brings_those_who_are_missing_beside_them()
    {
        var problem = AfterNight(Person("A"), Person("B")) with
        {
            Templates = [Short with { EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(2, 0) }],
            Skills = [Requirement(AfterNight().Grid, Voice, 2, 1, 5)],
        };

        var shift = Assert.Single(Solve(problem).Shifts, shift => shift.Date == Monday);

        Assert.Equal(("B", Local(Monday, 1)), (shift.AgentId, shift.Span.Start));
    }

    [Theory]
    [InlineData(OutsideSolverKind.Glpsol)]
    [InlineData(OutsideSolverKind.Cbc)]
    public void Solve_by_a_general_solver_counts_them_too(OutsideSolverKind kind)
    {
        Assert.SkipUnless(OutsideScheduler.IsHere(kind), $"skipped: {kind} is absent");
        var problem = AfterNight(Person("A") with { Team = "t" }, Person("B")) with
        {
            Templates = [Short with { EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(2, 0) }],
            Skills = [Requirement(AfterNight().Grid, Voice, 2, 1, 5)],
            Rules = [new TeamCoverRule { Team = "t", Agents = 1, From = new TimeOnly(0, 0), To = new TimeOnly(6, 0), Days = [DayOfWeek.Monday] }],
        };
        var ours = Solve(problem);

        var theirs = new OutsideScheduler(kind, TimeSpan.FromSeconds(30)).Solve(problem);

        Assert.InRange(theirs.Search!.Objective, ours.Search!.LowerBound!.Value - 1e-6, ours.Search.Objective + 1e-6);
    }

    [Fact]
    public void Find_names_nobody_missing_whose_work_is_done()
    {
        Assert.Empty(ConflictFinder.Find(AfterNight()));
        Assert.Contains(ConflictFinder.Find(AfterNight() with { Past = [] }), conflict => conflict.Rule == RosterConflict.MoreThanPeople);
    }

    [Fact]
    public void Find_adds_their_hours_to_those_that_people_can_work()
    {
        var few = AfterNight() with { Templates = [Short with { EarliestStart = new TimeOnly(0, 0) }], Contracts = [FullTime with { MaxPaidPerWeek = TimeSpan.FromHours(4) }] };

        Assert.DoesNotContain(ConflictFinder.Find(few), conflict => conflict.Rule == RosterConflict.MoreThanHours);
        Assert.Contains(ConflictFinder.Find(few with { Past = [] }), conflict => conflict.Rule == RosterConflict.MoreThanHours);
    }

    [Fact]
    public void Find_counts_nobody_twice_who_could_come_as_well()
    {
        var early = AfterNight() with { Templates = [Short with { EarliestStart = new TimeOnly(0, 0) }], Skills = [Requirement(AfterNight().Grid, Voice, 2, 0, 6)] };

        Assert.Contains(ConflictFinder.Find(early), conflict => conflict.Message.Contains("1 is missing in any roster, 6 agent-hours", StringComparison.Ordinal));
    }

    [Fact]
    public void Team_cover_counts_them()
    {
        var rule = new TeamCoverRule { Agents = 1, From = new TimeOnly(22, 0), To = new TimeOnly(7, 0), Days = [DayOfWeek.Sunday] };
        var problem = AfterNight() with { Rules = [rule] };

        var lacking = Assert.Single(rule.FindViolations(problem, []));

        Assert.Equal("The centre lacks 1 agent-hours of 1 agents from 00:00 to 07:00 on 2026-01-05.", lacking.Message);
        Assert.Equal(rule.Weight, Solve(problem with { Templates = [Day] }).Search!.Cost.Rules, 6);
    }

    [Fact]
    public void A_replacement_is_worth_nothing_where_they_are_there()
    {
        var problem = AfterNight(Person("A"), Person("B"), Person("C")) with { Templates = [Short with { EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(2, 0) }] };
        var shift = new Shift("B", Monday, "short", new Interval(Local(Monday, 0), Local(Monday, 4)), []);

        var offer = Assert.Single(AbsenceCover.Find(problem, Roster.Of(problem, [shift]), "B", new DateRange(Monday, Monday), new RosterQueryOptions()));

        Assert.Equal(0, Assert.Single(offer.Options, option => option.Kind == RosterOptionKind.Nobody).Cost.Missing, 6);
    }

    [Fact]
    public void Check_refuses_times_within_a_minute()
    {
        var night = NightShift(Sunday);
        var problem = AfterNight() with { Past = [night with { Span = new Interval(night.Span.Start, night.Span.End.AddSeconds(1)) }] };

        Assert.Equal("past: has a time that is not a whole minute, of agent A on 2026-01-04", Assert.Single(problem.Check()).ToString());
    }

    [Fact]
    public void Skill_plan_says_what_they_work_on() => Assert.Equal(
        [new SkillSpan("A", Voice, new Interval(Local(Monday, 0), Local(Monday, 6)))], SkillPlan.Of(AfterNight(), Roster.Of(AfterNight(), [])));

    /// <summary>Two days that need one agent from 00:00 to 06:00 on Monday, when A comes from a night; shifts there are for days only.</summary>
    private static SchedulingProblem AfterNight(params Agent[] agents)
    {
        var problem = Of(new DateRange(Monday, Monday.AddDays(1)), [.. agents]);
        return problem with
        {
            Skills = [new SkillRequirement(Voice, [.. Enumerable.Range(0, problem.Grid.Count).Select(i => i < 12 ? 1 : 0)])],
            Past = [NightShift(Sunday)],
        };
    }

    private static Roster Solve(SchedulingProblem problem) => new RosterScheduler(new RosterSchedulerOptions { Iterations = 100_000 }).Solve(problem);
}
