using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Solving;

public class SlotDemandTests
{
    [Fact]
    public void Costs_do_not_depend_on_steps_that_nobody_can_make()
    {
        var (few, many) = (Demand(Requiring(20, agents: 2)), Demand(Requiring(20, agents: 30)));

        Assert.Equal((3, 20), (few.Required(20, 0), many.Required(20, 0)));
        Assert.Equal(many.CostOfNobody, few.CostOfNobody, 6);
        Assert.All(Enumerable.Range(0, 3), allotted => Assert.Equal(many.CostOfOneMore(20, 0, allotted), few.CostOfOneMore(20, 0, allotted)));
    }

    [Fact]
    public void Costs_of_values_do_not_depend_on_steps_that_nobody_can_make()
    {
        ImmutableArray<double> values = [9, 8, 8.5, 7, 3, 5, 1, -1];
        SchedulingProblem With(int agents) => Requiring(5, agents) is var problem
            ? problem with { Skills = [problem.Skills[0] with { Values = [.. Enumerable.Repeat(values, problem.Grid.Count)] }] }
            : throw new InvalidOperationException();
        var (few, many) = (Demand(With(2)), Demand(With(30)));

        Assert.Equal((3, 8), (few.Required(0, 0), many.Required(0, 0)));
        Assert.Equal(many.CostOfNobody, few.CostOfNobody, 6);
        Assert.All(Enumerable.Range(0, 3), allotted => Assert.Equal(many.CostOfOneMore(0, 0, allotted), few.CostOfOneMore(0, 0, allotted)));
    }

    [Fact]
    public void Solve_of_the_most_that_may_be_required_costs_what_is_missing()
    {
        var problem = Requiring(SkillRequirement.MostAgents, agents: 2);

        var roster = new RosterScheduler(new RosterSchedulerOptions { Iterations = 10_000, Weights = new CoverageWeights { Escalation = 0 } }).Solve(problem);

        // Each paid hour but lunch counts; five shifts of 7.5 hours for each of the two.
        var missing = (SkillRequirement.MostAgents * 8.0 * 7) - (2 * 5 * 7.5);
        Assert.Equal(10, roster.Shifts.Length);
        Assert.Equal(missing * new CoverageWeights().UnderStaffing, roster.Search!.Cost.Missing, 1e-6 * missing);
    }

    private static SlotDemand Demand(SchedulingProblem problem) => new(problem, SlotGrid.ForTemplates(problem), new CoverageWeights());

    private static SchedulingProblem Requiring(int required, int agents)
    {
        var problem = Week([.. Enumerable.Range(0, agents).Select(i => Person($"A{i}"))]);
        return problem with { Skills = [Requirement(problem.Grid, Voice, required, 9, 17)], Templates = [Day with { EarliestStart = new TimeOnly(9, 0), LatestStart = new TimeOnly(9, 0) }] };
    }
}
