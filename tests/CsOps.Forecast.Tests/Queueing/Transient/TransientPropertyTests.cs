using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Transient;

/// <summary>What holds for every day, on random ones: agents that come and go, nobody on duty, overloads, short and long patience.</summary>
public class TransientPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(42, 1);

    private static Arbitrary<RandomDay> Days { get; } = Arb.From(
        from count in Gen.Choose(1, 6)
        from contacts in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 80)), (1, Gen.Choose(80, 400))), count)
        from agents in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 20)), (1, Gen.Choose(20, 120))), count)
        from handle in Gen.Choose(20, 3000)
        from wait in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 120), Gen.Choose(120, 3000))
        from patience in Gen.OneOf(Gen.Constant(double.PositiveInfinity), Gen.Choose(5, 3000).Select(seconds => (double)seconds))
        from rule in Gen.Elements(ShiftEndRule.HandOver, ShiftEndRule.FinishContact)
        select new RandomDay(contacts, agents, handle, new TransientOptions { IntervalSeconds = 900, AcceptableWaitSeconds = wait, PatienceSeconds = patience, ShiftEnd = rule }));

    [Fact]
    public void Measures_are_what_a_queue_can_do() => Prop.ForAll(Days, day =>
    {
        var solved = day.Solve();
        return solved.Intervals.All(interval =>
            interval.ServiceLevel is >= 0 and <= 1
            && interval.WaitProbability is >= 0 and <= 1
            && interval.ServiceLevel >= 1 - interval.WaitProbability - 1e-9
            && interval.AbandonProbability is >= 0 and <= 1
            && interval.AverageWaitSeconds >= 0
            && interval.AverageWaitSeconds <= day.Options.PatienceSeconds * (1 + 1e-9)
            && interval.Occupancy is >= 0 and <= 1
            && interval.QueueLength >= 0)
            && solved.InSystemAtEnd >= 0;
    }).Check(Seeded);

    [Fact]
    public void Contacts_never_vanish() => Prop.ForAll(Days, day =>
    {
        var solved = day.Solve();
        var most = day.Contacts.Sum();
        var abandoned = solved.Intervals.Sum(interval => interval.QueueLength * 900 / day.Options.PatienceSeconds);
        var finished = solved.Intervals.Sum(interval => interval.Occupancy * interval.Agents * 900 / day.HandleSeconds);

        // Surplus agents finish contacts too, and are not on duty.
        return day.Options.ShiftEnd == ShiftEndRule.HandOver
            ? Math.Abs(finished + abandoned + solved.InSystemAtEnd - most) <= 1e-6 * (1 + most)
            : finished + abandoned + solved.InSystemAtEnd <= most + (1e-6 * (1 + most));
    }).Check(Seeded);

    [Fact]
    public void An_agent_more_hurts_nobody_where_nobody_abandons() => Prop.ForAll(Days, day =>
    {
        var patient = day with { Options = day.Options with { PatienceSeconds = double.PositiveInfinity, ShiftEnd = ShiftEndRule.HandOver } };
        var solved = patient.Solve();
        var more = (patient with { Agents = [patient.Agents[0] + 1, .. patient.Agents.Skip(1)] }).Solve();
        return solved.Intervals.Zip(more.Intervals).All(pair => pair.Second.ServiceLevel >= pair.First.ServiceLevel - 1e-7);
    }).Check(Seeded);

    internal sealed record RandomDay(int[] Contacts, int[] Agents, double HandleSeconds, TransientOptions Options)
    {
        public TransientDay Solve() => TransientSolver.Solve([.. Contacts.Select(number => (double)number)], [HandleSeconds], Agents, Options);
    }
}
