using CsOps.Forecast.Queueing.Waiting;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

public class FractionalAgentsTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(42, 1);

    private static Arbitrary<(double Agents, double Load)> Systems { get; } = Arb.From(
        from digits in Gen.Choose(-3_000_000, 3_300_000)
        from over in Gen.Choose(1, 3_000_000)
        let load = Math.Pow(10, digits / 1e6)
        select (load + (over / 1e6 * (0.01 + Math.Sqrt(load))), load));

    /// <summary>Expected: 1/B = e^a a^−n Γ(n + 1, a) by mpmath 1.3 with 40 digits.</summary>
    [Theory]
    [InlineData(0.5, 0.25, 0.6469806161922513469)]
    [InlineData(2.5, 2.0, 0.67704652780774968526)]
    [InlineData(10.75, 8.5, 0.372643791776027111)]
    public void SolveFractional_waits_as_the_integral_says(double agents, double load, double expected)
    {
        Assert.Equal(expected, ErlangC.SolveFractional(agents, load, 300, 20).WaitProbability, 1e-13);
    }

    [Fact]
    public void SolveFractional_of_whole_agents_is_Solve()
    {
        Assert.Equal(ErlangC.Solve(14, 10, 180, 20), ErlangC.SolveFractional(14, 10, 180, 20));
        Assert.Equal(ErlangC.Solve(9, 10, 180, 20), ErlangC.SolveFractional(9, 10, 180, 20));
    }

    [Fact]
    public void SolveFractional_next_to_whole_agents_is_next_to_Solve() => Prop.ForAll(Systems, system =>
    {
        var agents = Math.Ceiling(system.Agents);
        var whole = ErlangC.Solve((int)agents, system.Load, 300, 20);
        var above = ErlangC.SolveFractional(agents * (1 + 1e-13), system.Load, 300, 20);
        return Math.Abs(above.WaitProbability - whole.WaitProbability) <= 1e-9 * whole.WaitProbability + 1e-300;
    }).Check(Seeded);

    [Fact]
    public void SolveFractional_falls_as_agents_are_added() => Prop.ForAll(Systems, system =>
    {
        var queue = ErlangC.SolveFractional(system.Agents, system.Load, 300, 20);
        var more = ErlangC.SolveFractional(system.Agents + 0.01, system.Load, 300, 20);
        double[] fractions = [queue.WaitProbability, queue.ServiceLevel, queue.ServiceLevelMiss, queue.Blocking, queue.Occupancy];
        return fractions.All(value => value is >= 0 and <= 1)
            && Math.Abs(queue.ServiceLevel + queue.ServiceLevelMiss - 1) < 1e-12
            && more.WaitProbability <= queue.WaitProbability
            && more.AverageSpeedOfAnswerSeconds <= queue.AverageSpeedOfAnswerSeconds;
    }).Check(Seeded);

    [Fact]
    public void SolveFractional_keeps_the_recursion_between_its_neighbours() => Prop.ForAll(Systems, system =>
    {
        var (agents, load) = system;
        var inverse = 1 / ErlangC.SolveFractional(agents, load, 300, 20).Blocking;
        var next = 1 / ErlangC.SolveFractional(agents + 1, load, 300, 20).Blocking;
        return Math.Abs((1 + ((agents + 1) / load * inverse)) - next) <= 1e-12 * next || double.IsInfinity(next);
    }).Check(Seeded);

    [Fact]
    public void WaitPercentileSeconds_is_exceeded_by_the_rest() => Prop.ForAll(Systems, system =>
    {
        var queue = ErlangC.SolveFractional(system.Agents, system.Load, 300, 20);
        return new[] { 0.5, 0.8, 0.9, 0.95, 0.99 }.All(fraction =>
            queue.WaitPercentileSeconds(fraction) is var wait
            && wait >= 0
            && (wait == 0
                ? queue.WaitProbability <= (1 - fraction) * (1 + 1e-12)
                : Math.Abs((queue.WaitProbability * Math.Exp(-wait / queue.WaitOfDelayedSeconds) / (1 - fraction)) - 1) < 1e-11));
    }).Check(Seeded);

    [Fact]
    public void FractionalAgents_rounded_up_is_MinimumAgents() => Prop.ForAll(Systems, system =>
    {
        var agents = ErlangC.FractionalAgents(system.Load, 240, 0.8, 20);
        var whole = ErlangC.MinimumAgents(system.Load, 240, 0.8, 20);
        var level = ErlangC.SolveFractional(agents, system.Load, 240, 20).ServiceLevel;
        return agents > system.Load && Math.Ceiling(agents * (1 - 1e-12)) <= whole && agents <= whole && agents > whole - 1 - 1e-9
            && Math.Abs(level - 0.8) < 1e-9;
    }).Check(Seeded);

    [Fact]
    public void FractionalAgents_of_many_small_queues_are_fewer_than_rounded()
    {
        double[] loads = [0.4, 0.7, 1.1, 0.2, 0.9];

        var real = loads.Sum(load => ErlangC.FractionalAgents(load, 240, 0.8, 20));
        var rounded = loads.Sum(load => ErlangC.MinimumAgents(load, 240, 0.8, 20));

        Assert.InRange(real, loads.Sum(), rounded - 1.5);
    }

    [Fact]
    public void FractionalAgents_for_nothing_is_the_load()
    {
        Assert.Equal(0, ErlangC.FractionalAgents(0, 240, 0.8, 20));
        Assert.Equal(3.5, ErlangC.FractionalAgents(3.5, 240, 0, 20));
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void SolveFractional_of_impossible_agents_names_them(double agents)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.SolveFractional(agents, 1, 300, 20));

        Assert.Equal("agents", error.ParamName);
    }

    [Fact]
    public void DecisionMargin_is_0_on_a_tie_and_tiny_next_to_one()
    {
        // One agent with a load of 1/4: exactly 75 % do not wait.
        Assert.Equal(0, ErlangC.DecisionMargin(1, 0.25, 300, 0.75, 0));
        Assert.Equal(0.75 - Math.BitDecrement(0.75), ErlangC.DecisionMargin(1, 0.25, 300, Math.BitDecrement(0.75), 0));
        Assert.True(ErlangC.DecisionMargin(1, 0.25, 300, Math.BitIncrement(0.75), 0) < 0);
    }
}
