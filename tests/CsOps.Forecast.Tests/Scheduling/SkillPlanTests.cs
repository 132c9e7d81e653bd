using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class SkillPlanTests
{
    [Fact]
    public void Spans_count_as_many_agents_as_the_coverage_and_only_those_at_work_with_the_skill() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var problem = RandomProblems.Of(new Random(seed));
            var roster = new RosterScheduler(new RosterSchedulerOptions { Iterations = 50_000 }).Solve(problem);

            var spans = SkillPlan.Of(problem, roster);

            return problem.Skills.All(skill => Enumerable.Range(0, problem.Grid.Count).All(i =>
                    Math.Abs(CountIn(spans.Where(s => s.Skill == skill.Skill), problem, i) - roster.Coverage.Single(c => c.Skill == skill.Skill).Scheduled[i]) < 1e-9))
                && spans.All(s => problem.Agents.Single(a => a.Id == s.AgentId).Has(s.Skill))
                && spans.GroupBy(s => s.AgentId).All(agent => agent.Zip(agent.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Agents_go_on_with_their_skill_as_long_as_it_is_needed()
    {
        var grid = GridOf(new(Monday, Monday), Copenhagen);
        var problem = Of(new(Monday, Monday), Person("A", Voice, Chat), Person("B", Voice, Chat)) with
        {
            Skills = [Requirement(grid, Voice, 1, 9, 17), Requirement(grid, Chat, 1, 9, 17)],
            Templates = [Short with { Length = TimeSpan.FromHours(8), EarliestStart = new TimeOnly(9, 0), LatestStart = new TimeOnly(9, 0) }],
        };

        var spans = SkillPlan.Of(problem, new RosterScheduler().Solve(problem));

        Assert.Equal(2, spans.Length);
        Assert.Equal([Chat, Voice], spans.Select(s => s.Skill).Order());
    }

    private static double CountIn(IEnumerable<SkillSpan> spans, SchedulingProblem problem, int interval)
    {
        var (start, end) = (problem.Grid[interval].Start, problem.Grid[interval].End);
        return spans.Sum(s => Math.Max(0, ((s.Span.End < end ? s.Span.End : end) - (s.Span.Start > start ? s.Span.Start : start)) / problem.Grid.Length));
    }
}
