using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>
/// The reference instance of 50 agents, searched briefly. Its lower bound also pays for day-off requests and weekends, which the problem does
/// not know of, so the soft price of the roster found is added before it is compared.
/// </summary>
public class RosterInstanceTests
{
    [Theory]
    [InlineData("V1.json", 7450.8, 6, 0.25)]
    public void Solve_keeps_every_rule_within_a_distance_of_the_lower_bound(string file, double bound, int disturbedSweeps, double distance)
    {
        var instance = RosterInstance.Read(SharedData.Require("scheduling", "instances", file));
        var scheduler = new CoverageScheduler(new CoverageSchedulerOptions { Weights = instance.Weights, DisturbedSweeps = disturbedSweeps });

        var roster = scheduler.Solve(instance.Problem);

        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
        Assert.Empty(roster.Violations);
        Assert.InRange(instance.CoverageCostOf(roster) + instance.SoftCostOf(roster), bound, bound * (1 + distance));
    }
}
