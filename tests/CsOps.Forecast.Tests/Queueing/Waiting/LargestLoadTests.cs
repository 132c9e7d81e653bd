using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

public class LargestLoadTests
{
    [Theory]
    [InlineData(1, 0.8, 20.0)]
    [InlineData(14, 0.8, 20.0)]
    [InlineData(14, 0.99, 0.0)]
    [InlineData(140, 0.5, 120.0)]
    [InlineData(3000, 0.9, 10.0)]
    public void LargestLoad_gives_exactly_the_service_level(int agents, double serviceLevel, double wait)
    {
        var load = ErlangC.LargestLoad(agents, 180, serviceLevel, wait);

        Assert.Equal(serviceLevel, ErlangC.Solve(agents, load, 180, wait).ServiceLevel, 1e-6);
        Assert.Equal(agents, ErlangC.MinimumAgents(load * (1 - 1e-9), 180, serviceLevel, wait));
        Assert.Equal(agents + 1, ErlangC.MinimumAgents(load * (1 + 1e-9), 180, serviceLevel, wait));
    }

    [Theory]
    [InlineData(1, 5.0)]
    [InlineData(25, 0.1)]
    [InlineData(400, 30.0)]
    public void LargestLoadForAverageSpeedOfAnswer_gives_exactly_the_wait(int agents, double target)
    {
        var load = ErlangC.LargestLoadForAverageSpeedOfAnswer(agents, 180, target);

        Close.AssertEqual(target, ErlangC.Solve(agents, load, 180, 0).AverageSpeedOfAnswerSeconds, 1e-4);
    }

    [Fact]
    public void LargestLoad_of_no_agents_is_0_and_of_no_target_is_the_agents()
    {
        Assert.Equal(0, ErlangC.LargestLoad(0, 180, 0.8, 20));
        Assert.Equal(12, ErlangC.LargestLoad(12, 180, 0, 0), 1e-8);
    }

    [Fact]
    public void LargestLoad_of_impossible_arguments_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.LargestLoad(-1, 180, 0.8, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.LargestLoad(1, 0, 0.8, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.LargestLoad(1, 180, 1, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.LargestLoad(1, 180, 0.8, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.LargestLoadForAverageSpeedOfAnswer(1, 180, 0));
    }
}
