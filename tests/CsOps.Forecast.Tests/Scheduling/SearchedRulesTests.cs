using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>Rules that the search follows while it changes the days they are about.</summary>
public class SearchedRulesTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 200_000 };

    [Fact]
    public void No_hard_rule_of_a_law_is_ever_broken() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var problem = RandomProblems.Of(random) with { Rules = RuleSets.Named(RuleSets.Names[random.Next(RuleSets.Names.Length)]) };

            return new RosterScheduler(Quick).Solve(problem).Violations.All(v => !v.IsHard);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Averages_cost_the_search_what_they_are_judged_to_break() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var problem = RandomProblems.Of(random);
            var first = problem.Days.First;
            var past = from agent in problem.Agents from day in Enumerable.Range(1, random.Next(22)) where random.Next(3) > 0 select DayShift(first.AddDays(-day), 9, agent.Id);
            problem = problem with
            {
                Past = [.. past],
                KnownDays = random.Next(2) == 0 ? [] : [DateRange.WeekFrom(first.AddDays(-21)), DateRange.WeekFrom(first.AddDays(-7))],
                Rules = [new AverageWeeklyHoursRule { Most = TimeSpan.FromHours(20), Weeks = 3, Weight = 7 }, new NightAverageRule { Most = TimeSpan.FromHours(2), Weeks = 3, Weight = 7 }],
            };

            var roster = new RosterScheduler(Quick with { Iterations = 20_000 }).Solve(problem);
            var lines = new WorkLines(problem);
            var excess = Enumerable.Range(0, problem.Agents.Length).Sum(agent =>
                problem.Rules.OfType<WorkRule>().Sum(rule => rule.Excess(lines.LineOf(agent, lines.Of(agent, roster.Shifts.Where(shift => shift.AgentId == problem.Agents[agent].Id))))));

            return Math.Abs((7 * excess) - roster.Search!.Cost.Rules) < 1e-6 && excess > 0 == roster.Violations.Any(v => v.Rule is "average-weekly-hours" or "night-average");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Rest_of_a_week_is_kept_where_the_need_is_every_day()
    {
        var problem = Week(Person("A")) with { Contracts = [FullTime with { MaxDaysPerWeek = 7, MaxConsecutiveDays = 7, MaxPaidPerWeek = TimeSpan.FromHours(60) }] };

        var free = new RosterScheduler(Quick).Solve(problem);
        var kept = new RosterScheduler(Quick).Solve(problem with { Rules = [new WeeklyRestRule()] });

        Assert.Equal(7, free.Shifts.Length);
        Assert.Equal(6, kept.Shifts.Length);
        Assert.DoesNotContain(kept.Violations, v => v.IsHard);
    }

    [Fact]
    public void Soft_rule_is_broken_only_where_that_is_cheaper()
    {
        SchedulingProblem With(double weight) => Week(Person("A")) with
        {
            Skills = [Requirement(GridOf(DateRange.WeekFrom(Monday), Copenhagen), Voice, 1, 9, 17)],
            Rules = [new CompleteWeekendsRule { Weight = weight }],
        };

        var cheap = new RosterScheduler(Quick).Solve(With(0.001));
        var dear = new RosterScheduler(Quick).Solve(With(500));

        Assert.Equal(0, dear.Search!.Cost.Rules);
        Assert.True(cheap.Search!.Cost.Total <= dear.Search.Cost.Total + 1e-9);
    }

    [Fact]
    public void Symmetric_people_share_weekends_evenly()
    {
        var days = new DateRange(Monday, Monday.AddDays(27));
        var grid = GridOf(days, Copenhagen, 60);
        var problem = Of(days, [.. Enumerable.Range(0, 4).Select(i => Person($"A{i}"))]) with
        {
            Grid = grid,
            Skills = [Requirement(grid, Voice, 2, 9, 17)],
            Rules = [new WeekendFairnessRule { Weight = 5 }],
        };

        var roster = new RosterScheduler(Quick).Solve(problem);

        var weekends = problem.Agents.Select(a => roster.Shifts.Where(s => s.AgentId == a.Id && s.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .Select(s => s.Date.DayNumber / 7).Distinct().Count()).ToList();
        Assert.True(weekends.Sum() > 0);
        Assert.InRange(weekends.Max() - weekends.Min(), 0, 1);
    }

    [Fact]
    public void Moving_a_break_never_changes_paid_time() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var problem = RandomProblems.Of(random);
            var roster = new RosterScheduler(Quick with { Iterations = 20_000 }).Solve(problem);
            var moved = roster.Shifts.Select(shift => shift with { Breaks = [.. shift.Breaks.Select(b => Moved(b, shift, problem, random))] }).ToList();

            var judged = Roster.Of(problem, moved);

            return judged.Violations.All(v => !v.IsHard) && roster.Shifts.Select(s => s.Paid).SequenceEqual(judged.Shifts.Select(s => s.Paid));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static Break Moved(Break pause, Shift shift, SchedulingProblem problem, Random random)
    {
        var window = problem.Templates.Single(t => t.Name == shift.Template).Breaks.Single(b => b.Name == pause.Name);
        var start = shift.Span.Start + window.Earliest + TimeSpan.FromMinutes(random.Next((int)(window.Latest - window.Earliest).TotalMinutes + 1));
        return pause with { Span = new CsOps.Forecast.Time.Interval(start, start + pause.Span.Length) };
    }
}
