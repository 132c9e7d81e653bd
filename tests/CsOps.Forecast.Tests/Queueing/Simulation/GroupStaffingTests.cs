using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class GroupStaffingTests
{
    private static readonly SimulationOptions Options = new() { HalfWidth = 0.005, Parallelism = 2 };

    [Fact]
    public void SteadyState_of_one_group_is_the_smallest_number_of_ErlangA()
    {
        var centre = Centres.Single(1, 90, new Exponential(240), new Exponential(120));
        var exact = Enumerable.Range(1, 40).First(n => ErlangA.Solve(n, 6, 240, 120, 20).AnsweredWithin >= 0.8);

        var found = GroupStaffing.SteadyState(centre, new GroupStaffingTarget(), Options);

        Assert.NotNull(found);
        Assert.Equal([exact], found.Agents);
        Assert.Equal(exact, found.Cost);
    }

    [Fact]
    public void SteadyState_meets_every_target_and_has_nobody_to_spare()
    {
        var centre = Centres.NDesign(1, 1);

        var found = GroupStaffing.SteadyState(centre, new GroupStaffingTarget { ServiceLevels = [0.8, 0.7] }, Options);

        Assert.NotNull(found);
        Assert.True(found.Result.Skills[0].AnsweredOfOffered.Value >= 0.8);
        Assert.True(found.Result.Skills[1].AnsweredOfOffered.Value >= 0.7);
        for (var group = 0; group < 2; group++)
        {
            var less = found.Agents.SetItem(group, found.Agents[group] - 1);
            var result = CentreSimulation.SteadyState(centre with { Groups = [.. centre.Groups.Select((g, i) => g with { Agents = [less[i]] })] }, Options);
            Assert.True(result.Skills[0].AnsweredOfOffered.Value < 0.8 || result.Skills[1].AnsweredOfOffered.Value < 0.7);
        }
    }

    [Fact]
    public void SteadyState_that_no_group_serves_in_time_is_null()
    {
        var centre = Centres.NDesign(1, 1, overflowDelay: 60);
        var late = centre with { Skills = [centre.Skills[0] with { Groups = [null, new GroupPreference(0, OnlyAfterOverflowDelay: true)] }, centre.Skills[1]] };

        Assert.Null(GroupStaffing.SteadyState(late, new GroupStaffingTarget(), Options with { HalfWidth = 0.02 }));
    }
}
