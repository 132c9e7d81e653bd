using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class SchedulerPropertyTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 200_000 };
    private static readonly RosterSchedulerOptions Crowded = new() { Iterations = 1_000_000 };
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(20);

    [Fact]
    public void No_hard_rule_is_ever_broken() => ForAll(problem =>
    {
        var roster = Solve(problem);

        return problem.Check().IsEmpty && roster.Status is ScheduleStatus.Feasible or ScheduleStatus.Optimal && roster.Violations.All(v => !v.IsHard);
    });

    [Fact]
    public void Coverage_equals_a_recount_quarter_by_quarter() => ForAll(problem =>
    {
        var roster = Solve(problem);

        return Enumerable.Range(0, problem.Grid.Count).All(i =>
            Math.Abs(roster.Coverage.Sum(c => c.Scheduled[i]) - AgentsAtWork(problem, i, roster)) < 1e-9);
    });

    [Fact]
    public void Coverage_is_the_cheapest_allotment_there_is() => ForAll(problem =>
    {
        var weights = new CoverageWeights();
        var state = new RosterState(new RosterModel(problem, weights));
        var before = state.Cost().Total;
        var change = new Annealing(state, problem.Seed, threads: 1).Round(temperature: 20);

        var price = MissingPaid(problem, state.Shifts(), weights) + RosterPrice.Of(problem, state.Shifts(), weights, 15);
        return Math.Abs(state.Cost().Total - price) < 1e-6 && Math.Abs(before + change - price) < 1e-6;
    });

    [Fact]
    public void No_skill_is_given_agents_that_cannot_work_it() => ForAll(problem =>
    {
        var roster = Solve(problem);

        return roster.Coverage.All(c => Enumerable.Range(0, problem.Grid.Count).All(i =>
            c.Scheduled[i] == 0 || c.Scheduled[i] <= AgentsAtWork(problem, i, roster, a => problem.Agents.Single(p => p.Id == a).Has(c.Skill)) + 1e-9));
    });

    [Fact]
    public void An_agent_without_minimum_hours_more_never_costs_more_beyond_noise() => ForAll(problem =>
    {
        var weights = new CoverageWeights();
        var free = problem with { Contracts = [.. problem.Contracts.Select(c => c with { MinPaidPerWeek = TimeSpan.Zero })] };
        var more = free with { Agents = free.Agents.Add(Person("extra", Voice, Chat)) };

        var before = RosterPrice.Of(free, Solve(free).Shifts, weights, 15);
        var after = RosterPrice.Of(more, Solve(more).Shifts, weights, 15);

        return after <= before * 1.05;
    });

    [Fact]
    public void Threads_do_not_change_the_roster() => ForAll(problem =>
    {
        var one = new RosterScheduler(Quick with { Threads = 1 }).Solve(problem);
        var four = new RosterScheduler(Quick with { Threads = 4 }).Solve(problem);

        return Text(one) == Text(four) && one.Search!.Cost == four.Search!.Cost;
    });

    /// <summary>Enough agents for all lanes, and nights that leave the days of one: at every number of threads, and each time, the same roster.</summary>
    [Fact]
    public void Threads_do_not_change_the_roster_of_a_crowd()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var problem = RandomProblems.Crowd(new Random(seed));
            var rosters = new[] { 1, 2, 4, 4 }.Select(threads => new RosterScheduler(Crowded with { Threads = threads }).Solve(problem)).ToList();

            Assert.All(rosters, roster => Assert.Equal(Text(rosters[0]), Text(roster)));
            Assert.All(rosters, roster => Assert.Equal(rosters[0].Search, roster.Search));
        }
    }

    private static Roster Solve(SchedulingProblem problem) => new RosterScheduler(Quick).Solve(problem);

    private static void ForAll(Func<SchedulingProblem, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(RandomProblems.Of(new Random(seed)))).Check(Runs);

    private static double AgentsAtWork(SchedulingProblem problem, int i, Roster roster, Func<string, bool>? counts = null)
    {
        // All times of the random problems are whole quarters.
        var quarters = new[] { problem.Grid[i].Start, problem.Grid[i].Start.AddMinutes(15) };
        return quarters.Average(at => roster.Shifts.Concat(problem.Past).Count(s => (counts?.Invoke(s.AgentId) ?? true) && RosterPrice.IsAtWork(s, at)));
    }

    private static double MissingPaid(SchedulingProblem problem, IEnumerable<Shift> shifts, CoverageWeights weights)
    {
        var all = shifts.ToList();
        var weeks = problem.Days.Days / 7;
        return problem.Agents.Sum(agent => Enumerable.Range(0, weeks).Sum(week =>
        {
            var first = problem.Days.First.AddDays(7 * week);
            var paid = all.Where(s => s.AgentId == agent.Id && s.Date >= first && s.Date < first.AddDays(7)).Sum(s => s.Paid.TotalHours);
            var least = problem.Contracts.Single(c => c.Name == agent.Contract).MinPaidPerWeek.TotalHours;
            return Math.Max(0, least - paid) * weights.MissingPaid;
        }));
    }
}
