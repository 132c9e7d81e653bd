using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing;

/// <summary>What holds for every queue, on thousands of random ones, extremes included.</summary>
public class QueueingPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(42, 1);

    private static Arbitrary<(int Agents, double Load)> Systems { get; } = Arb.From(
        from agents in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 3000))
        from digits in Gen.Choose(-1_000_000, 3_500_000)
        select (agents, Math.Pow(10, digits / 1e6)));

    private static Arbitrary<(double Load, double Handle, double Level, double Wait)> Problems { get; } = Arb.From(
        from load in Gen.Choose(-6_000_000, 3_500_000)
        from handle in Gen.Choose(1, 86_400)
        from level in Gen.Choose(0, 9_999)
        from wait in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 600), Gen.Choose(0, 1_000_000))
        select (Math.Pow(10, load / 1e6), (double)handle, level / 1e4, (double)wait));

    [Fact]
    public void Blocking_is_a_probability_that_falls_with_agents_and_grows_with_load() => Check(Systems, system =>
    {
        var (agents, load) = system;
        var blocking = ErlangB.Blocking(agents, load);
        return blocking is >= 0 and <= 1
            && ErlangB.Blocking(agents + 1, load) <= blocking
            && ErlangB.Blocking(agents, load * 1.01) >= blocking;
    });

    [Fact]
    public void Carried_load_is_at_most_load_and_agents_and_the_rest_is_lost() => Check(Systems, system =>
    {
        var (agents, load) = system;
        var carried = ErlangB.Carried(agents, load);
        return carried >= 0
            && carried <= Math.Min(load, agents * (1 + 1e-12))
            && Math.Abs(load - carried - (load * ErlangB.Blocking(agents, load))) <= 1e-12 * load;
    });

    [Fact]
    public void Solve_never_gives_what_no_queue_can_do() => Check(Systems, system =>
    {
        var queue = ErlangC.Solve(system.Agents, system.Load, 300, 20);
        double[] fractions = [queue.Blocking, queue.WaitProbability, queue.ServiceLevel, queue.ServiceLevelMiss, queue.Occupancy];
        double[] amounts = [queue.AverageSpeedOfAnswerSeconds, queue.WaitOfDelayedSeconds, queue.QueueLength, queue.InSystem];
        return fractions.All(value => value is >= 0 and <= 1)
            && amounts.All(value => value >= 0)
            && Math.Abs(queue.ServiceLevel + queue.ServiceLevelMiss - 1) <= 1e-13
            && queue.WaitProbability >= queue.Blocking;
    });

    [Fact]
    public void Waits_fall_with_agents_and_grow_with_load() => Check(Systems, system =>
    {
        var (agents, load) = system;
        var queue = ErlangC.Solve(agents, load, 300, 20);
        var more = ErlangC.Solve(agents + 1, load, 300, 20);
        var busier = ErlangC.Solve(agents, load * 1.01, 300, 20);
        return more.ServiceLevelMiss <= queue.ServiceLevelMiss
            && more.AverageSpeedOfAnswerSeconds <= queue.AverageSpeedOfAnswerSeconds
            && busier.ServiceLevelMiss >= queue.ServiceLevelMiss
            && busier.AverageSpeedOfAnswerSeconds >= queue.AverageSpeedOfAnswerSeconds;
    });

    [Fact]
    public void Queue_length_is_the_arrival_rate_times_the_wait() => Check(Systems, system =>
    {
        var queue = ErlangC.Solve(system.Agents, system.Load, 300, 20);
        return queue.State == QueueState.Unstable
            || queue.AverageSpeedOfAnswerSeconds < 1e-290
            || Math.Abs((queue.QueueLength / (queue.AverageSpeedOfAnswerSeconds * system.Load / 300)) - 1) < 1e-12;
    });

    [Fact]
    public void Time_measured_in_another_unit_changes_nothing() => Check(Systems, system =>
    {
        var seconds = ErlangC.Solve(system.Agents, system.Load, 300, 20);
        var minutes = ErlangC.Solve(system.Agents, system.Load, 5, 20.0 / 60);
        return Math.Abs(seconds.ServiceLevel - minutes.ServiceLevel) < 1e-12;
    });

    [Fact]
    public void MinimumAgents_meets_the_target_and_one_fewer_does_not() => Check(Problems, problem =>
    {
        var (load, handle, level, wait) = problem;
        var agents = ErlangC.MinimumAgents(load, handle, level, wait);
        var fewer = ErlangC.Solve(agents - 1, load, handle, wait);
        return agents > load
            && ErlangC.Solve(agents, load, handle, wait).ServiceLevel >= level - 1e-12
            && (fewer.State == QueueState.Unstable || fewer.ServiceLevel < level + 1e-12);
    });

    [Fact]
    public void MinimumAgents_grows_with_load_and_target() => Check(Problems, problem =>
    {
        var (load, handle, level, wait) = problem;
        var agents = ErlangC.MinimumAgents(load, handle, level, wait);
        return ErlangC.MinimumAgents(load * 1.02, handle, level, wait) >= agents
            && ErlangC.MinimumAgents(load, handle, (level + 1) / 2, wait) >= agents
            && ErlangC.MinimumAgents(load, handle, level, wait + 5) <= agents;
    });

    [Fact]
    public void LargestLoad_inverts_MinimumAgents() => Check(Problems, problem =>
    {
        var (load, handle, level, wait) = problem;
        var agents = ErlangC.MinimumAgents(load, handle, level, wait);
        var margin = 1e-9 * agents;
        return ErlangC.LargestLoad(agents, handle, level, wait) >= load - margin
            && (agents == 1 || ErlangC.LargestLoad(agents - 1, handle, level, wait) <= load + margin);
    });

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> holds) => Prop.ForAll(values, holds).Check(Seeded);
}
