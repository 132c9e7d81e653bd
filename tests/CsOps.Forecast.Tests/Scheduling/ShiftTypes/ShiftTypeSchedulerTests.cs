using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

public class ShiftTypeSchedulerTests
{
    [Theory]
    [InlineData("Instance1.txt", 607)]
    [InlineData("Instance2.txt", 828)]
    [InlineData("Instance3.txt", 1001)]
    [InlineData("Instance4.txt", 1716)]
    public void Solve_proves_the_best_known_value(string file, double bestKnown)
    {
        var problem = ShiftTypeInstance.Read(SharedData.Require("scheduling", "curtois", file));

        var roster = Solve(problem, 4_000_000);

        Assert.Empty(roster.Violations);
        Assert.Equal(bestKnown, roster.Search.Objective);
        Assert.Equal(bestKnown, roster.Search.LowerBound);
        Assert.Equal((ScheduleStatus.Optimal, SearchEnd.Optimal), (roster.Status, roster.Search.StoppedBy));
        Assert.Equal(PriceOf(problem, roster), roster.Search.Objective);
    }

    [Theory]
    [InlineData(1, 14, 6)]
    [InlineData(2, 28, 9)]
    [InlineData(3, 21, 5)]
    [InlineData(4, 16, 4)]
    public void Solve_of_tight_rules_breaks_none_but_least_minutes_and_states_the_true_cost(int seed, int days, int agents)
    {
        var problem = ShiftTypeCases.Random(seed, days, agents);

        var roster = Solve(problem, 200_000);

        Assert.All(roster.Violations, violation => Assert.Equal("least-minutes", violation.Rule));
        Assert.Equal(PriceOf(problem, roster), roster.Search.Objective);
        Assert.True(roster.Search.LowerBound is null || !roster.Violations.IsEmpty || roster.Search.LowerBound <= roster.Search.Objective);
    }

    [Fact]
    public void Solve_of_a_roster_that_costs_nothing_ends_at_once()
    {
        var problem = ShiftTypeCases.OneEarlyADay(7, ShiftTypeCases.Free("a", 7), ShiftTypeCases.Free("b", 7));

        var roster = Solve(problem, 1_000_000_000);

        Assert.Equal((0, 0, SearchEnd.Optimal), (roster.Search.Objective, roster.Search.LowerBound, roster.Search.StoppedBy));
    }

    [Fact]
    public void Solve_of_a_problem_too_large_to_bound_is_annealed_and_has_no_bound()
    {
        var problem = ShiftTypeCases.Random(1, 406, 3); // Three lines of cover a day: over 1,200.

        var roster = Solve(problem, 50_000);

        Assert.Equal((null, SearchEnd.Iterations), (roster.Search.LowerBound, roster.Search.StoppedBy));
        Assert.Equal(PriceOf(problem, roster), roster.Search.Objective);
    }

    [Fact]
    public void Solve_is_the_best_of_all_rosters_where_they_can_be_counted()
    {
        var agent = ShiftTypeCases.Free("a", 7) with { LeastDaysInARow = 2, LeastDaysOffInARow = 2, MostDaysInARow = 3, MostWeekends = 0, LeastMinutes = 3 * 480 };
        var problem = ShiftTypeCases.OneEarlyADay(7, agent) with
        {
            Requests = [new ShiftTypeRequest(0, 0, ShiftTypeCases.Late, 150, IsWanted: true), new ShiftTypeRequest(0, 2, ShiftTypeCases.Early, 120, IsWanted: false)],
        };

        var roster = Solve(problem, 100_000);

        Assert.Empty(roster.Violations);
        Assert.Equal(BestOfAll(problem), roster.Search.Objective);
    }

    [Fact]
    public void Solve_with_iterations_and_seed_is_the_same_for_any_number_of_threads()
    {
        var problem = ShiftTypeCases.Random(5, 28, 8);

        var one = Solve(problem, 300_000, threads: 1);
        var two = Solve(problem, 300_000, threads: 2);
        var other = new ShiftTypeScheduler(new ShiftTypeSchedulerOptions { Seed = 2, Iterations = 300_000 }).Solve(problem);

        Assert.Equal(Text(one), Text(two));
        Assert.Equal(one.Search, two.Search);
        Assert.NotEqual(Text(one), Text(other));
    }

    [Fact]
    public void Solve_of_an_agent_who_cannot_work_enough_keeps_the_other_rules_and_names_this_one()
    {
        var agent = ShiftTypeCases.Free("Ann", 7) with { LeastMinutes = 7 * 480, DaysOff = [2] };

        var roster = Solve(ShiftTypeCases.OneEarlyADay(7, agent), 50_000);

        Assert.Equal(ScheduleStatus.Infeasible, roster.Status);
        var violation = Assert.Single(roster.Violations);
        Assert.Equal("agent Ann: 2880 minutes, at least 3360.", violation.Message);
    }

    [Fact]
    public void Solve_of_agents_who_never_work_leaves_all_off()
    {
        var agent = ShiftTypeCases.Free("Ann", 7) with { MostShifts = [0, 0] };

        var roster = Solve(ShiftTypeCases.OneEarlyADay(7, agent), 20_000);

        Assert.Equal(700, roster.Search.Objective);
        Assert.All(roster.Lines[0], Assert.Null);
    }

    [Fact]
    public void Solve_when_cancelled_gives_a_roster_and_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var roster = new ShiftTypeScheduler(new ShiftTypeSchedulerOptions()).Solve(ShiftTypeCases.Random(1, 14, 4), cancelled.Token);

        Assert.Equal(SearchEnd.Cancelled, roster.Search.StoppedBy);
    }

    [Fact]
    public void Solve_of_a_request_for_a_day_that_is_not_there_throws()
    {
        var problem = ShiftTypeCases.OneEarlyADay(7, ShiftTypeCases.Free("a", 7)) with { Requests = [new ShiftTypeRequest(0, 7, 0, 1, IsWanted: true)] };

        Assert.Throws<ArgumentException>(() => Solve(problem, 1));
    }

    private static ShiftTypeRoster Solve(ShiftTypeProblem problem, long iterations, int threads = 2) =>
        new ShiftTypeScheduler(new ShiftTypeSchedulerOptions { Iterations = iterations, Threads = threads }).Solve(problem);

    private static string Text(ShiftTypeRoster roster) => string.Join('\n', roster.Lines.Select(line => string.Join(',', line)));

    /// <summary>The cost, counted from the roster's text.</summary>
    private static double PriceOf(ShiftTypeProblem problem, ShiftTypeRoster roster) =>
        problem.Requests.Sum(r => (roster.Lines[r.Agent][r.Day] == problem.Types[r.Type].Id) != r.IsWanted ? r.Weight : 0)
        + problem.Cover.Sum(c => roster.Lines.Count(line => line[c.Day] == problem.Types[c.Type].Id) is var agents && agents < c.Required
            ? (c.Required - agents) * c.UnderWeight
            : (agents - c.Required) * c.OverWeight);

    private static double BestOfAll(ShiftTypeProblem problem)
    {
        var best = double.PositiveInfinity;
        var line = new byte[problem.Days];
        for (var code = 0; code < Math.Pow(3, problem.Days); code++)
        {
            for (var (day, rest) = (0, code); day < line.Length; day++, rest /= 3)
            {
                line[day] = (byte)(rest % 3);
            }

            if (ShiftTypeRules.Broken(problem, problem.Agents[0], line).IsEmpty)
            {
                best = Math.Min(best, new LineModel(problem).CostOf(line));
            }
        }

        return best;
    }
}
