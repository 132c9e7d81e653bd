using CsOps.Forecast.Queueing.Finite;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Finite;

/// <summary>What holds for every queue with finite trunks, extremes included.</summary>
public class FiniteTrunksPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(42, 1);

    private static Arbitrary<(FiniteTrunks Queue, double Wait)> Queues { get; } = Arb.From(
        from agents in Gen.OneOf(Gen.Choose(1, 20), Gen.Choose(1, 400))
        from places in Gen.OneOf(Gen.Choose(0, 10), Gen.Choose(0, 2000))
        from load in Gen.Choose(-3_000_000, 3_000_000)
        from patience in Gen.OneOf(Gen.Constant(int.MaxValue), Gen.Choose(-3_000_000, 9_000_000))
        from wait in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 600), Gen.Choose(0, 1_000_000))
        select (
            new FiniteTrunks
            {
                Agents = agents,
                Places = agents + places,
                Load = agents * Math.Pow(10, load / 1e6),
                HandleSeconds = 240,
                PatienceSeconds = patience == int.MaxValue ? double.PositiveInfinity : Math.Pow(10, patience / 1e6),
            },
            (double)wait));

    [Fact]
    public void Solve_never_gives_what_no_queue_can_do() => Prop.ForAll(Queues, case1 =>
    {
        var (queue, wait) = case1;
        AssertIsAQueue(queue.Solve(wait), queue.Agents, queue.Places);
    }).Check(Seeded);

    [Fact]
    public void Queue_length_is_the_rate_of_the_accepted_times_their_wait() => Prop.ForAll(Queues, case1 =>
    {
        var result = case1.Queue.Solve(case1.Wait);
        var byLittle = case1.Queue.Load / case1.Queue.HandleSeconds * (result.WaitProbability / result.WaitProbabilityOfAccepted) * result.AverageWaitSeconds;
        return result.WaitProbability < 1e-200 || Math.Abs(byLittle - result.QueueLength) <= 1e-11 * result.QueueLength;
    }).Check(Seeded);

    [Fact]
    public void More_agents_on_the_same_lines_serve_more() => Prop.ForAll(Queues, case1 =>
    {
        var (queue, wait) = case1;
        if (queue.Agents == queue.Places)
        {
            return true;
        }

        var fewer = queue.Solve(wait);
        var more = (queue with { Agents = queue.Agents + 1 }).Solve(wait);
        // Who gives up sooner than he would be served frees his place sooner, too: then blocking may grow with the agents.
        var isFreedSooner = queue.PatienceSeconds < queue.HandleSeconds;
        return more.Served >= fewer.Served * (1 - 1e-12) && (isFreedSooner || more.Blocking <= fewer.Blocking * (1 + 1e-12));
    }).Check(Seeded);

    [Fact]
    public void A_longer_threshold_is_met_by_more() => Prop.ForAll(Queues, case1 =>
    {
        var (queue, wait) = case1;
        var shorter = queue.Solve(wait);
        var longer = queue.Solve((wait * 1.5) + 1);
        return longer.AnsweredInTime >= shorter.AnsweredInTime * (1 - 1e-12) && longer.AnsweredLate <= (shorter.AnsweredLate * (1 + 1e-11)) + 1e-300;
    }).Check(Seeded);

    internal static void AssertIsAQueue(FiniteTrunksResult queue, int agents, int places)
    {
        double[] fractions =
        [
            queue.Blocking, queue.WaitProbability, queue.WaitProbabilityOfAccepted, queue.Abandoned, queue.Served, queue.AnsweredInTime,
            queue.AnsweredLate, queue.ServiceLevelOfAccepted, queue.ServiceLevelOfServed, queue.Occupancy,
        ];
        Assert.All(fractions, fraction => Assert.InRange(fraction, 0, 1 + 1e-11));
        Assert.InRange(queue.QueueLength, 0, (places - agents) * (1 + 1e-11));
        Assert.True(queue.AverageWaitSeconds >= 0 && queue.AverageSpeedOfAnswerSeconds >= 0);
        Assert.Equal(1, queue.Blocking + queue.Abandoned + queue.Served, 1e-11);
        Assert.Equal(queue.Served, queue.AnsweredInTime + queue.AnsweredLate, 1e-11);
        Assert.True(queue.AnsweredInTime >= queue.Served - queue.WaitProbability - 1e-12);
    }
}
