using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

public class ErlangATests
{
    private const double PerE = 0.36787944117144233;

    [Fact]
    public void Solve_where_patience_is_the_handle_time_is_done_by_hand()
    {
        // Everybody leaves after one exponential time, served or not: the number in system is Poisson, here with mean 1.
        var queue = ErlangA.Solve(1, 1, 60, 60, 0);

        Assert.Equal(1 - PerE, queue.WaitProbability, 1e-15);
        Assert.Equal(PerE, queue.QueueLength, 1e-15);
        Assert.Equal(PerE, queue.AbandonmentProbability, 1e-15);
        Assert.Equal(1 - PerE, queue.Occupancy, 1e-15);
        Assert.Equal(60 * PerE, queue.AverageWaitSeconds, 1e-13);
        Assert.Equal(PerE, queue.AnsweredWithin, 1e-15);
    }

    [Fact]
    public void ServiceLevel_of_one_queue_has_five_values()
    {
        // One agent, one erlang, patience = handle time = threshold: the density of offered waits is e^(−y)·y dw with y = e^−w, of those
        // that are answered e^(−y)·y² dw; from w = 1, y = 1/e on, their integrals are 1 − e^−y and 1 − (1 + y)·e^−y.
        var tail = 1 - Math.Exp(-PerE);
        var late = 1 - ((1 + PerE) * Math.Exp(-PerE));
        var served = 1 - PerE;

        var queue = ErlangA.Solve(1, 1, 60, 60, 60);

        Assert.Equal(tail, queue.OfferedWaitTail, 1e-15);
        Assert.Equal(1 - (tail * PerE), queue.ServiceLevel(ServiceLevelDefinition.WaitedAtMost), 1e-15);
        Assert.Equal(tail * PerE, queue.ServiceLevelMiss(ServiceLevelDefinition.WaitedAtMost), 1e-15);
        Assert.Equal(served - late, queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered), 1e-15);
        Assert.Equal(1 - (late / served), queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfAnswered), 1e-15);
        Assert.Equal((served - late) / (served - late + (tail * PerE)), queue.ServiceLevel(ServiceLevelDefinition.AnsweredExcludingShortAbandons), 1e-15);
        Assert.Equal(1 - late, queue.ServiceLevel(ServiceLevelDefinition.AbandonsCountAsMet), 1e-15);
    }

    [Fact]
    public void ServiceLevel_and_MinimumAgents_are_what_the_page_on_queueing_shows()
    {
        var definitions = Enum.GetValues<ServiceLevelDefinition>();

        var queue = ErlangA.Solve(36, 40, 300, 120, 20);

        Assert.Equal([0.587, 0.682, 0.637, 0.665, 0.726], definitions.Select(definition => Math.Round(queue.ServiceLevel(definition), 3)));
        Assert.Equal(
            [41, 40, 40, 40, 39],
            definitions.Select(definition => ErlangA.MinimumAgents(40, 300, 120, QueueTarget.ForServiceLevel(0.8, 20, definition))));
    }

    [Theory]
    [InlineData(1, 0.3, 300.0, 40.0)]
    [InlineData(7, 5.0, 300.0, 300.0)]
    [InlineData(10, 100.0, 300.0, 300.0)]
    [InlineData(200, 180.0, 300.0, 600.0)]
    [InlineData(45, 60.0, 10.0, 4000.0)]
    [InlineData(3, 2.5, 86_400.0, 1.0)]
    public void Solve_is_the_sum_over_all_states(int agents, double load, double handle, double patience)
    {
        var states = BirthAndDeath.Of(agents, load, handle, patience);

        var queue = ErlangA.Solve(agents, load, handle, patience, 20);

        Close.AssertEqual(states.Waits, queue.WaitProbability, 1e-12);
        Close.AssertEqual(states.Abandoned, queue.AbandonmentProbability, 1e-12);
        Close.AssertEqual(states.QueueLength, queue.QueueLength, 1e-12);
        Close.AssertEqual(states.Busy / agents, queue.Occupancy, 1e-12);
    }

    [Theory]
    [InlineData(22, 4.5e15, 0.64)]
    [InlineData(1, 1e9, 1e4)]
    [InlineData(300, 1e6, 1.0)]
    public void Solve_deep_in_overload_answers_what_busy_agents_can(int agents, double load, double patience)
    {
        var queue = ErlangA.Solve(agents, load, 300, patience, 20);

        Close.AssertEqual(agents / load, queue.ServedProbability, 1e-12);
        Close.AssertEqual(patience, queue.AverageWaitSeconds, agents / load * 100);
    }

    [Fact]
    public void Solve_without_agents_loses_everybody_after_their_patience()
    {
        var queue = ErlangA.Solve(0, 5, 300, 60, 60);

        Assert.Equal(1, queue.AbandonmentProbability);
        Assert.Equal(60, queue.AverageWaitSeconds);
        Assert.Equal(1, queue.QueueLength, 1e-15);
        Assert.Equal(double.PositiveInfinity, queue.AverageSpeedOfAnswerSeconds);
        Assert.Equal(1 - PerE, queue.ServiceLevel(ServiceLevelDefinition.WaitedAtMost), 1e-15);
        Assert.Equal(0, queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfAnswered));
        Assert.Equal(1, queue.ServiceLevelMiss(ServiceLevelDefinition.AnsweredOfAnswered));
        Assert.Equal(1, queue.ServiceLevel(ServiceLevelDefinition.AbandonsCountAsMet));
    }

    [Fact]
    public void Solve_without_load_answers_at_once()
    {
        var queue = ErlangA.Solve(3, 0, 300, 60, 0);

        Assert.Equal(0, queue.WaitProbability);
        Assert.Equal(0, queue.AbandonmentProbability);
        Assert.Equal(0, queue.AverageSpeedOfAnswerSeconds);
        Assert.Equal(1, queue.ServedProbability);
        Assert.Equal(0, queue.Occupancy);
        Assert.Equal(1, queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered));

        // Who would wait at all, waits for the first of three agents or the end of patience: rates 3/300 + 1/60.
        Assert.Equal(37.5, queue.AverageWaitOfAbandonedSeconds, 1e-12);
    }

    [Fact]
    public void Solve_with_endless_patience_is_ErlangC()
    {
        var known = ErlangC.Solve(14, 10, 180, 20);

        var queue = ErlangA.Solve(14, 10, 180, double.PositiveInfinity, 20);

        Assert.Equal(QueueState.Stable, queue.State);
        Assert.Equal(known.WaitProbability, queue.WaitProbability);
        Assert.Equal(known.AverageSpeedOfAnswerSeconds, queue.AverageWaitSeconds);
        foreach (var definition in Enum.GetValues<ServiceLevelDefinition>())
        {
            Assert.Equal(known.ServiceLevel, queue.ServiceLevel(definition), 1e-15);
            Assert.Equal(known.ServiceLevelMiss, queue.ServiceLevelMiss(definition), 1e-15);
        }
    }

    [Fact]
    public void Solve_with_endless_patience_and_too_few_agents_is_unstable()
    {
        var queue = ErlangA.Solve(10, 20, 180, double.PositiveInfinity, 20);

        Assert.Equal(QueueState.Unstable, queue.State);
        Assert.Equal(0, queue.AbandonmentProbability);
        Assert.Equal(0.5, queue.ServedProbability);
        Assert.Equal(double.PositiveInfinity, queue.AverageWaitSeconds);
        Assert.Equal(double.PositiveInfinity, queue.QueueLength);
        Assert.All(Enum.GetValues<ServiceLevelDefinition>(), definition => Assert.Equal(0, queue.ServiceLevel(definition)));
    }

    [Fact]
    public void ServiceLevel_of_an_unknown_definition_is_refused()
    {
        var queue = ErlangA.Solve(3, 2, 300, 60, 20);

        Assert.Throws<ArgumentOutOfRangeException>(() => queue.ServiceLevel((ServiceLevelDefinition)17));
        Assert.Throws<ArgumentOutOfRangeException>(() => queue.ServiceLevelMiss((ServiceLevelDefinition)(-1)));
    }

    [Fact]
    public void Solve_allocates_nothing()
    {
        _ = ErlangA.Solve(100, 110, 300, 120, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = ErlangA.Solve(100, 110, 300, 120, 20);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(-1, 1.0, 300.0, 60.0, 20.0, "agents")]
    [InlineData(1, double.NaN, 300.0, 60.0, 20.0, "load")]
    [InlineData(1, 1.0, 0.0, 60.0, 20.0, "handleSeconds")]
    [InlineData(1, 1.0, 300.0, 0.0, 20.0, "patienceSeconds")]
    [InlineData(1, 1.0, 300.0, double.NaN, 20.0, "patienceSeconds")]
    [InlineData(1, 1.0, 300.0, 60.0, -1.0, "acceptableWaitSeconds")]
    public void Solve_of_impossible_arguments_names_the_argument(int agents, double load, double handle, double patience, double wait, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Solve(agents, load, handle, patience, wait));

        Assert.Equal(name, error.ParamName);
    }
}
