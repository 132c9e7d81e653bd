using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

public class MinimumAgentsBatchTests
{
    [Theory]
    [InlineData(0.8, 20.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(0.95, 0.0)]
    [InlineData(0.999999, 3600.0)]
    [InlineData(0.5, 1e7)]
    public void MinimumAgents_of_many_is_that_of_each(double serviceLevel, double wait)
    {
        const int many = 4001;
        var random = new Random(5);
        var loads = Enumerable.Range(0, many).Select(i => i % 97 == 0 ? 0 : Math.Pow(10, (9 * random.NextDouble()) - 4)).ToArray();
        var handles = loads.Select(_ => Math.Pow(10, 4 * random.NextDouble())).ToArray();
        loads[1] = 5e-324;
        loads[2] = 80;
        loads[3] = 79.99999999999999;
        loads[4] = 1e9;
        var agents = new int[many];

        ErlangC.MinimumAgents(loads, handles, serviceLevel, wait, agents);

        Assert.Equal(loads.Zip(handles, (load, handle) => ErlangC.MinimumAgents(load, handle, serviceLevel, wait)), agents);
    }

    [Theory]
    [InlineData(7, 4.25)]
    [InlineData(101, 93.375)]
    public void MinimumAgents_of_ties_are_decided_exactly(int answer, double load)
    {
        var exact = 1 - Rational.ErlangC(answer, Rational.Of(load));
        var target = exact.ToDouble();
        var agents = new int[16];

        ErlangC.MinimumAgents(Enumerable.Repeat(load, 16).ToArray(), Enumerable.Repeat(300.0, 16).ToArray(), target, 0, agents);

        Assert.Equal(exact.IsAtLeast(Rational.Of(target)) ? answer : answer + 1, agents.Distinct().Single());
    }

    [Fact]
    public void MinimumAgents_of_nothing_is_nothing()
    {
        ErlangC.MinimumAgents([], [], 0.8, 20, []);
    }

    [Fact]
    public void MinimumAgents_of_many_allocates_nothing()
    {
        double[] loads = [.. Enumerable.Range(1, 64).Select(i => (double)i)];
        double[] handles = [.. loads.Select(_ => 240.0)];
        var agents = new int[64];
        ErlangC.MinimumAgents(loads, handles, 0.8, 20, agents);
        var before = GC.GetAllocatedBytesForCurrentThread();

        ErlangC.MinimumAgents(loads, handles, 0.8, 20, agents);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void MinimumAgents_of_a_bad_value_writes_nothing()
    {
        int[] agents = [7, 7];

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.MinimumAgents([1, double.NaN], [1, 1], 0.8, 20, agents));

        Assert.Equal("load", error.ParamName);
        Assert.Equal([7, 7], agents);
        Assert.Throws<ArgumentException>(() => ErlangC.MinimumAgents([1, 2], [1], 0.8, 20, agents));
    }
}
