using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

/// <summary>A million queues of each size for 80 % in 20 s; the sums of agents are those of an independent program in C (gcc 12, -O3).</summary>
public class MinimumAgentsOfAMillionTests
{
    private const int Many = 1_000_000;

    [Theory]
    [InlineData(false, 30_603_200)]
    [InlineData(true, 1_090_303_876)]
    public void MinimumAgents_of_a_million_queues_sum_to_the_same(bool isLarge, long expected)
    {
        var loads = new double[Many];
        var handles = new double[Many];
        var random = new SplitMix64(42);
        for (var i = 0; i < Many; i++)
        {
            var drawn = random.Uniform();
            loads[i] = isLarge ? 50 * Math.Pow(100, drawn) : 1 + (49 * drawn);
            handles[i] = 60 + (840 * random.Uniform());
        }

        var agents = new int[Many];

        ErlangC.MinimumAgents(loads, handles, 0.8, 20, agents);

        Assert.Equal(expected, agents.Sum(answer => (long)answer));
        for (var i = 0; i < Many; i += 997)
        {
            Assert.Equal(ErlangC.MinimumAgents(loads[i], handles[i], 0.8, 20), agents[i]);
        }
    }
}
