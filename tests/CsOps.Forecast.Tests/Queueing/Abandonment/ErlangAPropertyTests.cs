using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

/// <summary>What holds for every queue with abandonment, on random ones over the whole range of arguments.</summary>
public class ErlangAPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(42, 1);

    private static readonly ServiceLevelDefinition[] Definitions = Enum.GetValues<ServiceLevelDefinition>();

    /// <summary>Loads from 1e-9 to 1e6 erlangs, agents around them or not, patience from 1 ms to 30 years, thresholds from 0.</summary>
    private static Arbitrary<Queue> Queues { get; } = Arb.From(
        from load in Digits(-9, 6)
        from around in Gen.Choose(-400, 400)
        from few in Gen.Choose(0, 50)
        from isAround in Gen.Choose(0, 3)
        from handle in Digits(0, 5)
        from patience in Digits(-3, 9)
        from wait in Gen.OneOf(Gen.Constant(0.0), Digits(-3, 3), Digits(-3, 9))
        select new Queue(isAround == 0 ? few : Agents(load, around / 100.0), load, handle, patience, wait));

    [Fact]
    public void Solve_never_gives_what_no_queue_can_do() => Check(queue =>
    {
        var result = queue.Solve();
        double[] fractions =
        [
            result.WaitProbability, result.AbandonmentProbability, result.ServedProbability, result.Occupancy, result.OfferedWaitTail,
            result.AnsweredWithin, result.AnsweredLate, result.AbandonedWithin, result.StillWaiting,
            .. Definitions.Select(result.ServiceLevel), .. Definitions.Select(result.ServiceLevelMiss),
        ];
        double[] amounts =
        [
            result.AverageWaitSeconds, result.AverageSpeedOfAnswerSeconds, result.AverageWaitOfAbandonedSeconds, result.QueueLength,
        ];
        return fractions.All(value => value is >= 0 and <= 1) && amounts.All(value => value >= 0);
    });

    [Fact]
    public void Probabilities_add_up() => Check(queue =>
    {
        var result = queue.Solve();
        return Near(1, result.ServedProbability + result.AbandonmentProbability)
            && Near(result.ServedProbability, result.AnsweredWithin + result.AnsweredLate)
            && Near(1, result.AnsweredWithin + result.AbandonedWithin + result.StillWaiting)
            && Definitions.All(definition => queue.Agents == 0 || result.ServedProbability < 1e-290
                || Near(1, result.ServiceLevel(definition) + result.ServiceLevelMiss(definition)));
    });

    [Fact]
    public void Little_s_law_holds_and_waits_mix() => Check(queue =>
    {
        var result = queue.Solve();
        var rate = queue.Load / queue.Handle;
        var mixed = (result.ServedProbability * Finite(result.AverageSpeedOfAnswerSeconds))
            + (result.AbandonmentProbability * result.AverageWaitOfAbandonedSeconds);
        return Relative(rate * result.AverageWaitSeconds, result.QueueLength, 1e-12)
            && Relative(rate * result.AbandonmentProbability, result.QueueLength / queue.Patience, 1e-12)
            && Relative(result.AverageWaitSeconds, mixed, 1e-11);
    });

    [Fact]
    public void More_agents_are_never_worse() => Check(queue =>
    {
        var result = queue.Solve();
        var more = (queue with { Agents = queue.Agents + 1 }).Solve();
        return NotAbove(more.WaitProbability, result.WaitProbability)
            && NotAbove(more.AbandonmentProbability, result.AbandonmentProbability)
            && NotAbove(more.AverageSpeedOfAnswerSeconds, result.AverageSpeedOfAnswerSeconds)
            && NotAbove(more.Occupancy, result.Occupancy)
            && Definitions.All(definition => definition == ServiceLevelDefinition.AbandonsCountAsMet
                || NotAbove(more.ServiceLevelMiss(definition), result.ServiceLevelMiss(definition)));
    });

    [Fact]
    public void Time_measured_in_another_unit_changes_nothing() => Check(queue =>
    {
        const double unit = 1024;
        var seconds = queue.Solve();
        var other = (queue with { Handle = queue.Handle * unit, Patience = queue.Patience * unit, Wait = queue.Wait * unit }).Solve();
        return seconds.AbandonmentProbability == other.AbandonmentProbability
            && seconds.AnsweredWithin == other.AnsweredWithin
            && Relative(seconds.AverageSpeedOfAnswerSeconds * unit, other.AverageSpeedOfAnswerSeconds, 1e-15);
    });

    [Fact]
    public void Solve_of_growing_patience_becomes_ErlangC() => Check(queue =>
    {
        // With one contact in 1e9 leaving, what remains is ErlangC's to about 1e-9 over the spare agents.
        var spare = queue.Agents - queue.Load;
        if (spare < 0.01)
        {
            return true;
        }

        var patient = (queue with { Patience = 1e9 * queue.Handle * (1 + queue.Load) / Math.Min(1, spare * spare) }).Solve();
        var known = ErlangC.Solve(queue.Agents, queue.Load, queue.Handle, queue.Wait);
        return Relative(known.WaitProbability, patient.WaitProbability, 1e-6)
            && Relative(known.AverageSpeedOfAnswerSeconds, patient.AverageSpeedOfAnswerSeconds, 1e-6)
            && Math.Abs(known.ServiceLevel - patient.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered)) < 1e-6;
    });

    [Fact]
    public void Solve_of_vanishing_patience_becomes_ErlangB() => Check(queue =>
    {
        var hasty = (queue with { Patience = 1e-12 * queue.Handle / (1 + queue.Load + queue.Agents) }).Solve();
        return Relative(ErlangB.Blocking(queue.Agents, queue.Load), hasty.AbandonmentProbability, 1e-6);
    });

    private static int Agents(double load, double deviations) => (int)Math.Max(0, Math.Ceiling(load + (deviations * Math.Sqrt(load))));

    private static Gen<double> Digits(int from, int to) => Gen.Choose(from * 1_000_000, to * 1_000_000).Select(digits => Math.Pow(10, digits / 1e6));

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12;

    private static bool Relative(double expected, double actual, double relative) =>
        expected == actual || Math.Abs(expected - actual) <= relative * Math.Abs(expected) || Math.Max(expected, actual) < 1e-290;

    private static bool NotAbove(double value, double limit) => value <= limit * (1 + 1e-11) || value < 1e-290;

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static void Check(Func<Queue, bool> holds) => Prop.ForAll(Queues, holds).Check(Seeded);

    private sealed record Queue(int Agents, double Load, double Handle, double Patience, double Wait)
    {
        public ErlangAResult Solve() => ErlangA.Solve(Agents, Load, Handle, Patience, Wait);
    }
}
