using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

public class SearchPricesTests
{
    /// <summary>From one solved roster to another, a query states the difference of what the search says that they cost, part by part.</summary>
    [Fact]
    public void Query_prices_what_agents_wish_earn_and_keep_as_the_search_does()
    {
        var weights = new CoverageWeights { SeniorityPerYear = 0.1, WeekendPerPastWeekend = 3, MissingPaid = 100 };
        var problem = Problem();
        var (one, other) = (Solve(problem, weights, seed: 1), Solve(problem, weights, seed: 2));

        var cost = new RosterQuery(problem, problem, one.Shifts, other.Shifts, weights).CostOf(RosterChanges.Between(one, other));

        var (before, after) = (one.Search!.Cost, other.Search!.Cost);
        Assert.Equal(after.Missing - before.Missing, cost.Missing, 6);
        Assert.Equal(after.Idle - before.Idle, cost.Idle, 6);
        Assert.Equal(after.Paid - before.Paid, cost.Paid, 6);
        Assert.Equal(after.BelowMinimum - before.BelowMinimum, cost.BelowMinimum, 6);
        Assert.Equal(after.Preferences - before.Preferences, cost.Preferences, 6);
        Assert.Equal(after.Rules - before.Rules, cost.Rules, 6);
        Assert.NotEmpty(RosterChanges.Between(one, other));
    }

    private static SchedulingProblem Problem()
    {
        var early = Person("A") with
        {
            Seniority = 4,
            Team = "red",
            Preferences = [new ShiftPreference { NotBefore = new TimeOnly(10, 0), Weight = 3 }, new ShiftPreference { Template = Short.Name, Weight = 1 }],
            DayOffRequests = [new DayOffRequest(Monday, 4)],
        };
        var turning = Person("B", Voice, Chat) with { Pattern = "turn", WeekendsWorked = 2, Team = "red" };
        var problem = Week(early, turning, Person("C", Chat) with { Contract = "part" }, Person("D"));
        return problem with
        {
            Skills = [Requirement(problem.Grid, Voice, 2, 8, 18), Requirement(problem.Grid, Chat, 1, 9, 20)],
            Templates = [Day, Short with { Premium = 1.5 }],
            Contracts =
            [
                FullTime with { MinPaidPerWeek = TimeSpan.FromHours(30), OvertimeAfter = TimeSpan.FromHours(30), OvertimePremium = 0.5 },
                FullTime with { Name = "part", MinPaidPerWeek = TimeSpan.FromHours(12), MaxPaidPerWeek = TimeSpan.FromHours(20) },
            ],
            Patterns = [new WorkPattern { Name = "turn", First = Monday, Days = [PatternDay.Work(), PatternDay.Work(), PatternDay.Off, PatternDay.Free], Weight = 6 }],
            Rules =
            [
                new PairingRule { Agent = "D", With = "A" },
                new TeamCoverRule { Team = "red", Agents = 1, From = new TimeOnly(8, 0), To = new TimeOnly(12, 0), Weight = 4 },
            ],
        };
    }

    private static Roster Solve(SchedulingProblem problem, CoverageWeights weights, ulong seed) =>
        new RosterScheduler(new RosterSchedulerOptions { Iterations = 20_000, Weights = weights, Threads = 1 }).Solve(problem with { Seed = seed });
}
