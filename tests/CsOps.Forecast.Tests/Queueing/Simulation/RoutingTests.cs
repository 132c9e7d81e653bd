using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class RoutingTests
{
    private static readonly SimulationOptions Quick = new() { HalfWidth = 0.02, Parallelism = 2 };

    /// <summary>Nobody is in the first group: every contact waits the delay, and then finds an agent of the second, who are many.</summary>
    [Fact]
    public void Overflow_is_taken_at_the_delay_and_never_before()
    {
        var centre = Centres.NDesign(0, 60, overflowDelay: 30);
        var patient = centre with { Skills = [centre.Skills[0] with { Patience = Never.Instance, AcceptableWaitSeconds = 29.999 }, centre.Skills[1]] };

        var result = CentreSimulation.SteadyState(patient, Quick);

        Assert.Equal(0, result.Skills[0].AnsweredOfOffered.Value);
        Assert.Equal(30, result.Skills[0].AverageSpeedOfAnswerSeconds.Value, 1e-6);
        Assert.Equal(1, result.Skills[1].AnsweredOfOffered.Value);
    }

    [Fact]
    public void Overflow_by_an_agent_who_becomes_free_needs_the_delay_too()
    {
        var centre = Centres.NDesign(0, 16, overflowDelay: 30);
        var strict = centre with { Skills = [centre.Skills[0] with { AcceptableWaitSeconds = 29.999 }, centre.Skills[1]] };

        var result = CentreSimulation.SteadyState(strict, Quick);

        Assert.Equal(0, result.Skills[0].AnsweredOfOffered.Value);
        Assert.InRange(result.Skills[0].AverageSpeedOfAnswerSeconds.Value, 30, 200);
    }

    [Fact]
    public void Group_of_a_lower_level_is_taken_first()
    {
        var result = CentreSimulation.SteadyState(Centres.NDesign(30, 30), Quick);

        // 90 an hour of 300 s are 7.5 erlangs, all in the first group; 60 an hour of 360 s are 6 in the second.
        Centres.AssertNear(7.5 / 30, result.Occupancies[0]);
        Centres.AssertNear(6.0 / 30, result.Occupancies[1]);
    }

    /// <summary>Among groups of one level the agent who has been idle longest is taken: with the same handle times all agents are as busy.</summary>
    [Fact]
    public void Longest_idle_agent_of_a_level_makes_agents_of_unlike_groups_as_busy()
    {
        var single = Centres.Single(1, 150, new Exponential(300));
        var group = single.Groups[0];
        var centre = single with
        {
            Skills = [single.Skills[0] with { Groups = [new GroupPreference(0), new GroupPreference(0)] }],
            Groups = [group with { Agents = [15] }, group with { Agents = [5] }],
        };

        var result = CentreSimulation.SteadyState(centre, Quick with { HalfWidth = 0.005 });

        Assert.Equal(result.Occupancies[0].Value, result.Occupancies[1].Value, 0.005);
    }

    [Fact]
    public void Redials_come_from_abandons_in_the_share_asked_for()
    {
        var centre = Centres.Single(5, 90, new Exponential(240), new Exponential(60));
        var redialling = centre with { Skills = [centre.Skills[0] with { RedialProbability = 0.4, RedialDelay = new Exponential(120) }] };

        var without = CentreSimulation.SteadyState(centre, Quick);
        var result = CentreSimulation.SteadyState(redialling, Quick);

        Assert.Equal(0.4, result.All.Redialled / (result.All.Offered * result.All.AbandonProbability.Value), 0.01);
        Assert.Equal(90, result.All.Offered - result.All.Redialled, 1.5);
        Assert.True(result.All.AbandonProbability.Value > without.All.AbandonProbability.Value + 0.02);
        Assert.Equal(0, without.All.Redialled);
    }

    [Fact]
    public void Short_abandons_are_left_out_where_asked()
    {
        var centre = Centres.Single(5, 90, new Exponential(240), new Exponential(60));
        var leaving = centre with { Skills = [centre.Skills[0] with { ShortAbandonSeconds = 10 }] };

        var all = CentreSimulation.SteadyState(centre, Quick with { HalfWidth = 0.01 });
        var result = CentreSimulation.SteadyState(leaving, Quick with { HalfWidth = 0.01 });

        Assert.Equal(90, result.All.Offered + result.All.ShortAbandoned, 1.5);
        Assert.True(result.All.ShortAbandoned > 1);
        Assert.Equal(all.All.AnsweredOfOffered.Value, result.All.AnsweredOfOffered.Value * result.All.Offered / (result.All.Offered + result.All.ShortAbandoned), 0.01);
    }
}
