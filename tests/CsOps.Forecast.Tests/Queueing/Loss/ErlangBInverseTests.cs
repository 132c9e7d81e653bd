using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Tests.Queueing.Loss;

public class ErlangBInverseTests
{
    [Theory]
    [InlineData(1.0, 0.5, 1)]
    [InlineData(1.0, 0.2, 2)]
    [InlineData(1.0, 0.0625, 3)]
    [InlineData(1.0, 0.06, 4)]
    [InlineData(0.0, 0.01, 0)]
    [InlineData(5.0, 1.0, 0)]
    public void MinimumAgents_of_small_systems_is_done_by_hand(double load, double maxBlocking, int expected)
    {
        // B(1, 1) = 1/2, B(2, 1) = 1/5, B(3, 1) = 1/16: the double 0.2 is a hair above a fifth.
        Assert.Equal(expected, ErlangB.MinimumAgents(load, maxBlocking));
    }

    [Theory]
    [InlineData(7, 4.25)]
    [InlineData(31, 28.5)]
    [InlineData(120, 93.375)]
    public void MinimumAgents_next_to_a_tie_decides_by_the_exact_value(int agents, double load)
    {
        var exact = Rational.ErlangB(agents, Rational.Of(load));
        var around = exact.ToDouble();

        foreach (var target in new[] { Math.BitDecrement(around), around, Math.BitIncrement(around) })
        {
            var isMet = Rational.Of(target).IsAtLeast(exact);

            var answer = ErlangB.MinimumAgents(load, target);

            Assert.Equal(isMet ? agents : agents + 1, answer);
        }
    }

    [Theory]
    [InlineData(1e9, 0.01)]
    [InlineData(1e9, 1e-12)]
    [InlineData(1e-300, 1e-250)]
    [InlineData(3.5, 5e-324)]
    public void MinimumAgents_at_the_edges_of_its_range_answers(double load, double maxBlocking)
    {
        var agents = ErlangB.MinimumAgents(load, maxBlocking);

        Assert.True(ErlangB.Blocking(agents, load) <= maxBlocking * (1 + 1e-9));
        Assert.True(agents == 0 || ErlangB.Blocking(agents - 1, load) >= maxBlocking * (1 - 1e-9));
    }

    [Theory]
    [InlineData(1, 0.5, 1.0)]
    [InlineData(1, 0.75, 3.0)]
    [InlineData(2, 0.4, 2.0)]
    [InlineData(3, 0.0625, 1.0)]
    public void LargestLoad_of_small_systems_is_done_by_hand(int agents, double maxBlocking, double expected)
    {
        Assert.Equal(expected, ErlangB.LargestLoad(agents, maxBlocking), 1e-14);
    }

    [Theory]
    [InlineData(1, 0.001)]
    [InlineData(40, 0.02)]
    [InlineData(250, 0.5)]
    [InlineData(60, 1e-9)]
    [InlineData(12, 0.999)]
    public void LargestLoad_is_the_last_double_that_is_met(int agents, double maxBlocking)
    {
        var load = ErlangB.LargestLoad(agents, maxBlocking);

        var asked = Rational.Of(maxBlocking);
        Assert.True(asked.IsAtLeast(Rational.ErlangB(agents, Rational.Of(load))));
        Assert.False(asked.IsAtLeast(Rational.ErlangB(agents, Rational.Of(Math.BitIncrement(load)))));
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(5, 0.0)]
    public void LargestLoad_without_agents_or_without_loss_is_0(int agents, double maxBlocking)
    {
        Assert.Equal(0, ErlangB.LargestLoad(agents, maxBlocking));
    }

    [Fact]
    public void LargestLoad_inverts_MinimumAgents_over_wide_ranges()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var agents = 1 + random.Next(3000);
            var maxBlocking = Math.Pow(10, -12 * random.NextDouble());
            if (maxBlocking >= 1)
            {
                continue;
            }

            var load = ErlangB.LargestLoad(agents, maxBlocking);

            Assert.Equal(agents, ErlangB.MinimumAgents(load, maxBlocking));
            Assert.Equal(agents + 1, ErlangB.MinimumAgents(Math.BitIncrement(load), maxBlocking));
        }
    }

    [Theory]
    [InlineData(1.0, 0.0, "maxBlocking")]
    [InlineData(1.0, 1.5, "maxBlocking")]
    [InlineData(1.0, double.NaN, "maxBlocking")]
    [InlineData(-1.0, 0.5, "load")]
    public void MinimumAgents_of_impossible_arguments_names_the_argument(double load, double maxBlocking, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.MinimumAgents(load, maxBlocking));

        Assert.Equal(name, error.ParamName);
    }
}
