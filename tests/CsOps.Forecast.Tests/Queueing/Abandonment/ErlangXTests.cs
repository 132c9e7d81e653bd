using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

public class ErlangXTests
{
    [Fact]
    public void Solve_without_redials_is_ErlangA()
    {
        var queue = ErlangX.Solve(10, 9, 300, 120, 0, 20);

        Assert.Equal(ErlangA.Solve(10, 9, 300, 120, 20), queue.Attempts);
        Assert.Equal(1, queue.AttemptsPerContact);
        Assert.Equal(0, queue.RedialsPerContact);
        Assert.Equal(queue.Attempts.AbandonmentProbability, queue.ContactLostProbability);
    }

    [Fact]
    public void Solve_without_agents_tries_until_it_gives_up()
    {
        // Every attempt fails; half of them are followed by another: 1 + 1/2 + 1/4 + … = 2 attempts, of a minute each.
        var queue = ErlangX.Solve(0, 5, 300, 60, 0.5, 20);

        Assert.Equal(10, queue.EffectiveLoad);
        Assert.Equal(2, queue.AttemptsPerContact);
        Assert.Equal(1, queue.RedialsPerContact);
        Assert.Equal(1, queue.ContactLostProbability);
        Assert.Equal(120, queue.ContactWaitSeconds);
    }

    [Fact]
    public void Solve_where_everybody_redials_and_agents_suffice_serves_everybody_at_last()
    {
        var queue = ErlangX.Solve(10, 9.9, 300, 60, 1, 20);

        Assert.Equal(QueueState.Stable, queue.Attempts.State);
        Assert.True(queue.AttemptsPerContact > 1.5);
        Assert.Equal(1, queue.ContactServedProbability, 1e-12);
        Assert.Equal(0, queue.ContactLostProbability);
        Assert.Equal(0.99, queue.Attempts.Occupancy, 1e-12);
    }

    [Theory]
    [InlineData(10, 10.0, 1.0)]
    [InlineData(10, 40.0, 0.25)]
    public void Solve_where_everybody_redials_and_agents_do_not_suffice_is_unstable(int agents, double load, double served)
    {
        var queue = ErlangX.Solve(agents, load, 300, 60, 1, 20);

        Assert.Equal(QueueState.Unstable, queue.Attempts.State);
        Assert.Equal(double.PositiveInfinity, queue.EffectiveLoad);
        Assert.Equal(double.PositiveInfinity, queue.ContactWaitSeconds);
        Assert.Equal(served, queue.ContactServedProbability);
        Assert.Equal(0, queue.Attempts.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered));
    }

    [Fact]
    public void Solve_balances_attempts_whatever_the_queue()
    {
        var queues =
            from agents in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 1000))
            from digits in Gen.Choose(-9000, 4000)
            from patience in Gen.Choose(-3000, 9000)
            from redials in Gen.OneOf(Gen.Choose(0, 1000).Select(r => r / 1000.0), Gen.Choose(3, 16).Select(r => 1 - Math.Pow(10, -r)))
            select (agents, Load: Math.Pow(10, digits / 1e3), Patience: Math.Pow(10, patience / 1e3), redials);

        Prop.ForAll(Arb.From(queues), queue =>
        {
            var (agents, load, patience, redials) = queue;
            var result = ErlangX.Solve(agents, load, 300, patience, redials, 20);
            var attempts = result.Attempts;
            if (!double.IsFinite(result.EffectiveLoad))
            {
                return redials == 1 && agents <= load;
            }

            var ended = attempts.ServedProbability + ((1 - redials) * attempts.AbandonmentProbability);
            return result.EffectiveLoad >= load
                && Math.Abs((result.EffectiveLoad * ended / load) - 1) <= 1e-9
                && Math.Abs(result.ContactServedProbability + result.ContactLostProbability - 1) <= 1e-9
                && result.ContactWaitSeconds >= 0
                && (redials == 0 || result.EffectiveLoad >= ErlangX.Solve(agents, load, 300, patience, redials / 2, 20).EffectiveLoad * (1 - 1e-12));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(42, 1));
    }

    [Theory]
    [InlineData(100.0, 0.0)]
    [InlineData(100.0, 0.6)]
    [InlineData(100.0, 1.0)]
    [InlineData(3.7, 0.9)]
    public void MinimumAgents_is_the_first_of_a_search_over_Solve(double load, double redials)
    {
        foreach (var target in new QueueTarget[]
        {
            QueueTarget.ForServiceLevel(0.8, 20),
            new() { MaxAbandonment = 0.05, AverageSpeedOfAnswerSeconds = 30 },
        })
        {
            bool IsMet(int n)
            {
                var queue = ErlangX.Solve(n, load, 300, 120, redials, 20).Attempts;
                return (target.ServiceLevel is null || queue.AnsweredWithin >= target.ServiceLevel)
                    && !(queue.AbandonmentProbability > target.MaxAbandonment)
                    && !(queue.AverageSpeedOfAnswerSeconds > target.AverageSpeedOfAnswerSeconds);
            }

            var expected = Enumerable.Range(1, 1000).First(IsMet);

            var agents = ErlangX.MinimumAgents(load, 300, 120, redials, target);

            Assert.Equal(expected, agents);
        }
    }

    [Fact]
    public void MinimumAgents_where_everybody_redials_exceeds_the_load_even_when_nothing_is_asked()
    {
        Assert.Equal(11, ErlangX.MinimumAgents(10, 300, 120, 1, default));
        Assert.Equal(1, ErlangX.MinimumAgents(10, 300, 120, 0.9, default));
        Assert.Equal(0, ErlangX.MinimumAgents(0, 300, 120, 0.9, default));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Redial_probability_outside_0_to_1_is_refused(double redials)
    {
        Assert.Equal("redialProbability", Assert.Throws<ArgumentOutOfRangeException>(() => ErlangX.Solve(1, 1, 300, 60, redials, 20)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangX.MinimumAgents(1, 300, 60, redials, default));
    }

    [Fact]
    public void Solve_allocates_nothing()
    {
        _ = ErlangX.Solve(100, 110, 300, 120, 0.7, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = ErlangX.Solve(100, 110, 300, 120, 0.7, 20);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
