using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

public class MinimumAgentsTests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1e-300, 1)]
    [InlineData(1.0, 3)]
    [InlineData(10.0, 14)]
    public void MinimumAgents_for_80_in_20_seconds_is_known(double load, int expected)
    {
        Assert.Equal(expected, ErlangC.MinimumAgents(load, 180, 0.8, 20));
    }

    [Theory]
    [InlineData(9.6, 10)]
    [InlineData(10.0, 11)]
    [InlineData(9.99, 10)]
    [InlineData(150.0, 151)]
    [InlineData(150.999, 151)]
    public void MinimumAgents_for_an_easy_target_is_the_first_above_the_load(double load, int expected)
    {
        Assert.Equal(expected, ErlangC.MinimumAgents(load, 180, 0.01, 360_000));
        Assert.Equal(expected, ErlangC.MinimumAgents(load, 180, 0, 0));
        Assert.Equal(expected, ErlangC.MinimumAgentsForAverageSpeedOfAnswer(load, 180, 1e9));
    }

    [Fact]
    public void MinimumAgents_a_hair_below_a_whole_load_is_that_number_when_nothing_is_asked()
    {
        Assert.Equal(10, ErlangC.MinimumAgents(9.999999999, 180, 0, 0));
    }

    [Fact]
    public void MinimumAgents_is_the_first_of_a_search_over_Solve()
    {
        var random = new Random(20);
        for (var i = 0; i < 400; i++)
        {
            var load = 0.1 * Math.Pow(20_000, random.NextDouble());
            var handle = 30 + (900 * random.NextDouble());
            var serviceLevel = random.NextDouble();
            var wait = 120 * random.NextDouble();
            var expected = (int)load + 1;
            while (ErlangC.Solve(expected, load, handle, wait).ServiceLevel < serviceLevel)
            {
                expected++;
            }

            var agents = ErlangC.MinimumAgents(load, handle, serviceLevel, wait);

            Assert.Equal(expected, agents);
        }
    }

    [Fact]
    public void MinimumAgentsForAverageSpeedOfAnswer_is_the_first_of_a_search_over_Solve()
    {
        var random = new Random(21);
        for (var i = 0; i < 400; i++)
        {
            var load = 0.1 * Math.Pow(20_000, random.NextDouble());
            var target = 0.01 * Math.Pow(1e5, random.NextDouble());
            var expected = (int)load + 1;
            while (ErlangC.Solve(expected, load, 240, 0).AverageSpeedOfAnswerSeconds > target)
            {
                expected++;
            }

            var agents = ErlangC.MinimumAgentsForAverageSpeedOfAnswer(load, 240, target);

            Assert.Equal(expected, agents);
        }
    }

    [Theory]
    [InlineData(7, 4.25)]
    [InlineData(31, 28.5)]
    [InlineData(101, 93.375)]
    public void MinimumAgents_next_to_a_tie_decides_by_the_exact_value(int agents, double load)
    {
        // With a threshold of 0 the service level is 1 − C, a fraction: the doubles around it are decided by exact comparison.
        var exact = 1 - Rational.ErlangC(agents, Rational.Of(load));
        var around = exact.ToDouble();

        foreach (var target in new[] { Math.BitDecrement(around), around, Math.BitIncrement(around) })
        {
            var isMet = exact.IsAtLeast(Rational.Of(target));

            var answer = ErlangC.MinimumAgents(load, 300, target, 0);

            Assert.Equal(isMet ? agents : agents + 1, answer);
        }
    }

    [Fact]
    public void MinimumAgents_on_an_exact_tie_is_met()
    {
        // One agent with a load of 1/4: C = 1/4, so exactly 75 % do not wait.
        Assert.Equal(1, ErlangC.MinimumAgents(0.25, 300, 0.75, 0));
        Assert.Equal(2, ErlangC.MinimumAgents(0.25, 300, Math.BitIncrement(0.75), 0));
    }

    [Fact]
    public void MinimumAgentsForAverageSpeedOfAnswer_on_an_exact_tie_is_met()
    {
        // Two agents with one erlang: C = 1/3, mean wait = h/3 · 1 = 100 s.
        Assert.Equal(2, ErlangC.MinimumAgentsForAverageSpeedOfAnswer(1, 300, 100));
        Assert.Equal(3, ErlangC.MinimumAgentsForAverageSpeedOfAnswer(1, 300, Math.BitDecrement(100)));
    }

    [Theory]
    [InlineData("10.2", "0.85", 12)]
    [InlineData("8.5", "0.85", 10)]
    [InlineData("24", "0.75", 32)]
    [InlineData("24.0000000000000000000000001", "0.75", 33)]
    [InlineData("10", "1", 11)]
    [InlineData("9.99", "1", 10)]
    [InlineData("0.1", "0.01", 10)]
    [InlineData("0", "0.85", 0)]
    public void MinimumAgentsForOccupancy_rounds_up_exactly(string load, string cap, int expected)
    {
        var agents = ErlangC.MinimumAgentsForOccupancy(Decimal(load), Decimal(cap));

        Assert.Equal(expected, agents);
    }

    [Theory]
    [InlineData(1e9, 0.8, 20.0)]
    [InlineData(1e6, 0.999999, 0.0)]
    [InlineData(0.5, 0.9999999999999999, 0.0)]
    [InlineData(1e-320, 0.99, 0.0)]
    public void MinimumAgents_at_the_edges_of_its_range_answers(double load, double serviceLevel, double wait)
    {
        var agents = ErlangC.MinimumAgents(load, 300, serviceLevel, wait);

        Assert.InRange(agents, load + 1e-9, load + 100 + (20 * Math.Sqrt(load)));
        Assert.True(ErlangC.Solve(agents, load, 300, wait).ServiceLevelMiss <= 1 - serviceLevel);
    }

    [Fact]
    public void MinimumAgents_allocates_nothing()
    {
        _ = ErlangC.MinimumAgents(0.25, 300, 0.75, 0) + ErlangC.MinimumAgents(40, 300, 0.8, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = ErlangC.MinimumAgents(0.25, 300, 0.75, 0) + ErlangC.MinimumAgents(40, 300, 0.8, 20);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(-1.0, 300.0, 0.8, 20.0, "load")]
    [InlineData(1.1e9, 300.0, 0.8, 20.0, "load")]
    [InlineData(1.0, 0.0, 0.8, 20.0, "handleSeconds")]
    [InlineData(1.0, 300.0, 1.0, 20.0, "serviceLevel")]
    [InlineData(1.0, 300.0, 80.0, 20.0, "serviceLevel")]
    [InlineData(1.0, 300.0, 0.8, -1.0, "acceptableWaitSeconds")]
    public void MinimumAgents_of_impossible_arguments_names_the_argument(double load, double handle, double level, double wait, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.MinimumAgents(load, handle, level, wait));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void MinimumAgentsForAverageSpeedOfAnswer_of_zero_seconds_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.MinimumAgentsForAverageSpeedOfAnswer(1, 300, 0));

        Assert.Equal("averageSpeedOfAnswerSeconds", error.ParamName);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.01")]
    [InlineData("85")]
    public void MinimumAgentsForOccupancy_of_an_impossible_cap_is_refused(string cap)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.MinimumAgentsForOccupancy(1, Decimal(cap)));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
