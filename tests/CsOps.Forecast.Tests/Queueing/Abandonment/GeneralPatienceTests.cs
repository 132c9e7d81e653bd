using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

public class GeneralPatienceTests
{
    [Fact]
    public void Solve_of_one_agent_and_a_fixed_patience_is_done_by_hand()
    {
        // One contact and one service a second, patience 1 s: offered waits have weight 1 at 0, 1 up to a second, e^(1 − w) beyond.
        var queue = GeneralPatience.Solve(1, 1, 1, new Deterministic(1), 0.5);

        Assert.Equal(2.0 / 3, queue.WaitProbability, 1e-14);
        Assert.Equal(1.0 / 3, queue.AbandonmentProbability, 1e-14);
        Assert.Equal(0.25, queue.AverageSpeedOfAnswerSeconds, 1e-14);
        Assert.Equal(1, queue.AverageWaitOfAbandonedSeconds, 1e-14);
        Assert.Equal(0.5, queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered), 1e-14);
        Assert.Equal(0.75, queue.ServiceLevel(ServiceLevelDefinition.AnsweredOfAnswered), 1e-14);
        Assert.Equal(0.5, queue.ServiceLevel(ServiceLevelDefinition.WaitedAtMost), 1e-14);
        Assert.Equal(0, queue.AbandonedWithin);
    }

    [Theory]
    [InlineData(7, 5.0, 300.0, 300.0, 20.0)]
    [InlineData(2, 6.0, 290.0, 0.2, 0.0)]
    [InlineData(100, 130.0, 60.0, 1000.0, 300.0)]
    [InlineData(3000, 2950.0, 200.0, 40.0, 5.0)]
    [InlineData(1, 1e-6, 300.0, 120.0, 20.0)]
    public void Solve_of_exponential_patience_in_any_guise_is_ErlangA(int agents, double load, double handle, double patience, double wait)
    {
        var known = ErlangA.Solve(agents, load, handle, patience, wait);

        foreach (var law in new TimeDistribution[]
        {
            new Exponential(patience), new Weibull(patience, 1), new HyperExponential([0.3, 0.7], [patience, patience]), new Gamma(patience, 1),
        })
        {
            var queue = GeneralPatience.Solve(agents, load, handle, law, wait);

            Close.AssertEqual(known.WaitProbability, queue.WaitProbability, 1e-9);
            Close.AssertEqual(known.AbandonmentProbability, queue.AbandonmentProbability, 1e-9);
            Close.AssertEqual(known.AverageSpeedOfAnswerSeconds, queue.AverageSpeedOfAnswerSeconds, 1e-9);
            Close.AssertEqual(known.AverageWaitOfAbandonedSeconds, queue.AverageWaitOfAbandonedSeconds, 1e-6);
            Close.AssertEqual(known.AnsweredWithin, queue.AnsweredWithin, 1e-9);
            Close.AssertEqual(known.StillWaiting, queue.StillWaiting, 1e-9);
            Close.AssertEqual(known.Occupancy, queue.Occupancy, 1e-9);
        }
    }

    [Fact]
    public void Solve_of_measured_patience_comes_close_to_the_law_it_was_measured_from()
    {
        var law = new Exponential(120);
        double[] times = [.. Enumerable.Range(0, 1000).Select(i => law.Quantile((i + 0.5) / 1000))];

        var measured = GeneralPatience.Solve(100, 110, 300, Empirical.FromTimes(times), 20);
        var known = ErlangA.Solve(100, 110, 300, 120, 20);

        Close.AssertEqual(known.AbandonmentProbability, measured.AbandonmentProbability, 1e-5);
        Close.AssertEqual(known.AnsweredWithin, measured.AnsweredWithin, 1e-3);
        Close.AssertEqual(known.AverageSpeedOfAnswerSeconds, measured.AverageSpeedOfAnswerSeconds, 1e-5);
    }

    public static TheoryData<TimeDistribution> Laws =>
    [
        new Weibull(120, 0.5), new Weibull(120, 3), new Weibull(1, 0.1), HyperExponential.Balanced(100, 4), new Deterministic(45), new Deterministic(0),
        new LogNormal(200, 2), new Gamma(60, 0.3), Empirical.FromSurvival([0, 3, 30, 300], [0.9, 0.7, 0.4, 0.2]), Empirical.FromTimes([5, 5, 5, 400]),
    ];

    /// <summary>
    /// What flows in while the queue grows flows out while it shrinks: λ · P(waits and is served) = nμ · (P(waits) − P(all but one busy) · λ/nμ);
    /// a relation of the integrals that their computation does not use.
    /// </summary>
    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void Solve_balances_flows_and_never_gives_what_no_queue_can_do(TimeDistribution patience)
    {
        foreach (var (agents, load) in new[] { (1, 0.5), (1, 3.0), (10, 8.0), (10, 14.0), (150, 140.0), (150, 190.0), (20, 1e-6), (2000, 2100.0) })
        {
            foreach (var wait in new[] { 0.0, 3.0, 20.0, 1e5 })
            {
                var queue = GeneralPatience.Solve(agents, load, 240, patience, wait);

                var atOnce = 1 - queue.WaitProbability;
                var inverse = 1 / ErlangB.Blocking(agents, load);
                var served = load * (queue.ServedProbability - atOnce);
                var serving = agents * (queue.WaitProbability - (atOnce / (inverse - 1)));
                Assert.Equal(served, serving, 1e-9 * agents);
                Assert.Equal(1, queue.ServedProbability + queue.AbandonmentProbability, 1e-12);
                Assert.Equal(1, queue.AnsweredWithin + queue.AbandonedWithin + queue.StillWaiting, 1e-12);
                Assert.Equal(queue.ServedProbability, queue.AnsweredWithin + queue.AnsweredLate, 1e-12);
                Assert.All(
                    new[] { queue.AverageSpeedOfAnswerSeconds, queue.AverageWaitOfAbandonedSeconds, queue.QueueLength, queue.Occupancy },
                    value => Assert.True(value >= 0 && double.IsFinite(value)));
            }
        }
    }

    [Fact]
    public void Solve_with_some_who_never_leave_is_stable_only_while_agents_exceed_them()
    {
        var half = Empirical.FromSurvival([10], [0.5]);

        var stable = GeneralPatience.Solve(10, 19.9, 300, half, 20);
        var unstable = GeneralPatience.Solve(10, 20, 300, half, 20);

        Assert.Equal(QueueState.Stable, stable.State);
        Assert.InRange(stable.AbandonmentProbability, 0.49, 0.5);
        Assert.True(stable.AverageSpeedOfAnswerSeconds > 3000);
        Assert.Equal(QueueState.Unstable, unstable.State);
        Assert.Equal(0.5, unstable.AbandonmentProbability);
        Assert.Equal(double.PositiveInfinity, unstable.AverageWaitSeconds);
    }

    [Fact]
    public void Solve_with_endless_patience_is_ErlangC_and_without_patience_ErlangB()
    {
        var endless = GeneralPatience.Solve(14, 10, 180, Never.Instance, 20);
        var none = GeneralPatience.Solve(14, 10, 180, new Deterministic(0), 20);

        Assert.Equal(ErlangC.Solve(14, 10, 180, 20).ServiceLevel, endless.AnsweredWithin);
        Close.AssertEqual(ErlangB.Blocking(14, 10), none.AbandonmentProbability, 1e-12);
    }

    [Fact]
    public void Solve_without_agents_or_load_is_stated()
    {
        var nobody = GeneralPatience.Solve(0, 5, 300, new Weibull(60, 2), 20);
        var idle = GeneralPatience.Solve(5, 0, 300, new Weibull(60, 2), 20);

        Assert.Equal(1, nobody.AbandonmentProbability);
        Assert.Equal(60, nobody.AverageWaitSeconds);
        Assert.Equal(1, idle.ServedProbability);
        Assert.Equal(0, idle.QueueLength);
    }

    [Fact]
    public void Solve_of_impossible_arguments_names_the_argument()
    {
        Assert.Throws<ArgumentNullException>("patience", () => GeneralPatience.Solve(1, 1, 300, null!, 20));
        Assert.Throws<ArgumentOutOfRangeException>("agents", () => GeneralPatience.Solve(-1, 1, 300, Never.Instance, 20));
        Assert.Throws<ArgumentOutOfRangeException>("load", () => GeneralPatience.Solve(1, -1, 300, Never.Instance, 20));
        Assert.Throws<ArgumentOutOfRangeException>("handleSeconds", () => GeneralPatience.Solve(1, 1, 0, Never.Instance, 20));
        Assert.Throws<ArgumentOutOfRangeException>("acceptableWaitSeconds", () => GeneralPatience.Solve(1, 1, 300, Never.Instance, -1));
    }
}
