using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class SteadyStateTests
{
    private static readonly SimulationOptions Quick = new() { HalfWidth = 0.01, Parallelism = 2 };

    [Fact]
    public void SteadyState_without_abandonment_is_ErlangC()
    {
        var exact = ErlangC.Solve(8, 6, 300, 20);

        var result = CentreSimulation.SteadyState(Centres.Single(8, 72, new Exponential(300)), Quick);

        Centres.AssertNear(exact.ServiceLevel, result.All.AnsweredOfOffered);
        Centres.AssertNear(exact.WaitProbability, result.All.WaitProbability);
        Centres.AssertNear(exact.AverageSpeedOfAnswerSeconds, result.All.AverageSpeedOfAnswerSeconds);
        Centres.AssertNear(exact.Occupancy, result.Occupancies[0]);
        Assert.Equal(new SimulatedFigure(0, 0), result.All.AbandonProbability);
        Assert.True(result.HasConverged);
    }

    [Theory]
    [InlineData(12, 10)]
    [InlineData(6, 9)]
    public void SteadyState_with_abandonment_is_ErlangA(int agents, double load)
    {
        var exact = ErlangA.Solve(agents, load, 240, 100, 25);
        var centre = Centres.Single(agents, load * 15, new Exponential(240), new Exponential(100), 25);

        var result = CentreSimulation.SteadyState(centre, Quick);

        Centres.AssertNear(exact.AnsweredWithin, result.All.AnsweredOfOffered);
        Centres.AssertNear(exact.AnsweredWithin / exact.ServedProbability, result.All.AnsweredOfAnswered);
        Centres.AssertNear(exact.AnsweredWithin + exact.AbandonedWithin, result.All.WaitedAtMost);
        Centres.AssertNear(exact.AnsweredWithin / (1 - exact.AbandonedWithin), result.All.AnsweredExcludingShortAbandons);
        Centres.AssertNear(exact.AnsweredWithin + exact.AbandonmentProbability, result.All.AbandonsCountAsMet);
        Centres.AssertNear(exact.AbandonmentProbability, result.All.AbandonProbability);
        Centres.AssertNear(exact.AverageWaitSeconds, result.All.AverageWaitSeconds);
        Centres.AssertNear(exact.AverageSpeedOfAnswerSeconds, result.All.AverageSpeedOfAnswerSeconds);
        Centres.AssertNear(exact.WaitProbability, result.All.WaitProbability);
        Centres.AssertNear(exact.Occupancy, result.Occupancies[0]);
    }

    /// <summary>Pollaczek and Khinchine: the mean wait of M/G/1 is ρ(1 + cv²)/2 over (1 − ρ) handle times.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.4)]
    public void SteadyState_of_one_agent_has_the_mean_wait_of_Pollaczek_and_Khinchine(double variation)
    {
        const double load = 0.6;
        TimeDistribution handle = variation == 0 ? new Deterministic(200) : new LogNormal(200, variation);

        var result = CentreSimulation.SteadyState(Centres.Single(1, load * 18, handle), Quick);

        Centres.AssertNear(200 * load * (1 + (variation * variation)) / (2 * (1 - load)), result.All.AverageWaitSeconds);
        Centres.AssertNear(load, result.All.WaitProbability);
    }

    /// <summary>A. Cobham, "Priority assignment in waiting line problems" (1954): one agent, nothing interrupted.</summary>
    [Fact]
    public void SteadyState_of_two_priorities_has_the_mean_waits_of_Cobham()
    {
        var skill = Centres.Single(1, 6, new Exponential(200)).Skills[0];
        var centre = new SimulatedCentre
        {
            Skills = [skill, skill with { ContactsPerHour = [7.2] }],
            Groups = [new SimulatedGroup { Agents = [1], HandleFactors = [1, 1], QueueLevels = [0, 1] }],
        };

        var result = CentreSimulation.SteadyState(centre, Quick);

        const double first = 1.0 / 3, both = first + 0.4, residual = both * 200;
        Centres.AssertNear(residual / (1 - first), result.Skills[0].AverageWaitSeconds);
        Centres.AssertNear(residual / ((1 - first) * (1 - both)), result.Skills[1].AverageWaitSeconds);
    }

    /// <summary>Agents with several contacts at a pace are a birth-and-death chain where there is one of them.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void SteadyState_of_an_agent_with_two_contacts_is_the_chain(double paceOfTwo)
    {
        const double load = 0.5;
        var single = Centres.Single(1, load * 12, new Exponential(300));
        var centre = single with { Groups = [single.Groups[0] with { PaceByContactsInHand = [1, paceOfTwo] }] };

        var result = CentreSimulation.SteadyState(centre, Quick);

        var rest = load / (2 * paceOfTwo);
        var idle = 1 / (1 + (load / (1 - rest)));
        Centres.AssertNear(idle * load * rest / (1 - rest), result.All.WaitProbability);
        Centres.AssertNear(1 - idle, result.Occupancies[0]);
        Centres.AssertNear(idle * load * rest / (1 - rest) * 300 / (2 * paceOfTwo) / (1 - rest), result.All.AverageWaitSeconds);
    }

    [Fact]
    public void SteadyState_never_depends_on_the_threads()
    {
        var centre = Centres.NDesign(8, 7, overflowDelay: 20);

        var one = CentreSimulation.SteadyState(centre, Quick with { Parallelism = 1 });
        var three = CentreSimulation.SteadyState(centre, Quick with { Parallelism = 3 });
        var other = CentreSimulation.SteadyState(centre, Quick with { Seed = 2 });

        Assert.Equal(one.Skills, three.Skills);
        Assert.Equal(one.All, three.All);
        Assert.Equal(one.Occupancies, three.Occupancies);
        Assert.NotEqual(one.All, other.All);
    }

    /// <summary>Little's law for the agents: busy agents are answered contacts a second times their handle time.</summary>
    [Fact]
    public void SteadyState_has_as_many_busy_agents_as_Littles_law_asks()
    {
        var result = CentreSimulation.SteadyState(Centres.Single(10, 150, new LogNormal(240, 1.3), new Weibull(90, 0.8)), Quick);

        var answered = result.All.Offered / 3600 * (1 - result.All.AbandonProbability.Value);
        Assert.Equal(1, 10 * result.Occupancies[0].Value / (answered * 240), 0.01);
    }

    /// <summary>Intervals of 95 % hold the exact value in about 95 of 100 runs, though each run decides by its interval when to stop.</summary>
    [Fact]
    public void SteadyState_has_intervals_that_hold_the_truth_as_often_as_they_say()
    {
        const int runs = 40;
        var exact = ErlangA.Solve(4, 3.6, 200, 120, 20);
        var centre = Centres.Single(4, 64.8, new Exponential(200), new Exponential(120));
        int levels = 0, waits = 0;

        for (var seed = 1UL; seed <= runs; seed++)
        {
            var all = CentreSimulation.SteadyState(centre, new SimulationOptions { HalfWidth = 0.006, Seed = seed, Parallelism = 2 }).All;
            levels += Math.Abs(all.AnsweredOfOffered.Value - exact.AnsweredWithin) <= all.AnsweredOfOffered.HalfWidth ? 1 : 0;
            waits += Math.Abs(all.AverageWaitSeconds.Value - exact.AverageWaitSeconds) <= all.AverageWaitSeconds.HalfWidth ? 1 : 0;
        }

        // Of 40, 38 are expected; 34 or fewer come with a probability of 1 %.
        Assert.InRange(levels, 35, runs);
        Assert.InRange(waits, 35, runs);
    }

    [Fact]
    public void SteadyState_that_cannot_be_is_refused_with_the_reason()
    {
        var exponential = new Exponential(300);

        Assert.Contains("never catch up", Assert.Throws<ArgumentException>(() => CentreSimulation.SteadyState(Centres.Single(5, 60, exponential), Quick)).Message, StringComparison.Ordinal);
        Assert.Contains("Maybe a day is meant", Assert.Throws<ArgumentException>(() => CentreSimulation.SteadyState(Centres.SingleDay([1, 2], [3, 3], exponential), Quick)).Message, StringComparison.Ordinal);
        Assert.Contains("Nothing arrives", Assert.Throws<ArgumentException>(() => CentreSimulation.SteadyState(Centres.Single(5, 0, exponential), Quick)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CentreSimulation.SteadyState(Centres.Single(5, 10, exponential), new SimulationOptions { HalfWidth = 0 }));
    }

    [Fact]
    public void SteadyState_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => CentreSimulation.SteadyState(Centres.Single(5, 10, new Exponential(300)), Quick, cancelled.Token));
    }

    [Fact]
    public void SteadyState_out_of_contacts_says_so()
    {
        var result = CentreSimulation.SteadyState(Centres.Single(8, 72, new Exponential(300)), Quick with { HalfWidth = 1e-4, MaximumContacts = 1000 });

        Assert.False(result.HasConverged);
        Assert.True(result.All.AnsweredOfOffered.HalfWidth > 1e-4);
    }
}
