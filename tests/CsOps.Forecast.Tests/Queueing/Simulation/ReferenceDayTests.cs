using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Tests.Queueing.Transient;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

/// <summary>The shared days, simulated: a whole day is in the joint interval of two simulations, or in our own where the answer is exact.</summary>
public class ReferenceDayTests
{
    private static readonly SimulationOptions Days = new() { MinimumDays = 800, MaximumDays = 800, Parallelism = 2, Seed = 3 };

    /// <summary>Of 96 intervals of 99.7 % or so one may be missed by chance.</summary>
    private const int MostMissed = 1;

    [Theory]
    [InlineData("tv1_voice_two_peaks.json")]
    [InlineData("tv2_long_aht_no_abandon.json")]
    public void Day_of_agents_who_finish_is_the_other_simulation(string file)
    {
        var reference = ReferenceDay.Read(file);

        var result = CentreSimulation.Day(Centre(reference, ShiftEndRule.FinishContact), Days);

        var levels = Missed(result, i => reference.Simulated(i) is var other && IsNear(other[0], other[1], result.SkillIntervals[0][i].AnsweredOfOffered));
        var waits = Missed(result, i => reference.Simulated(i) is var other && IsNear(other[2], other[3], result.SkillIntervals[0][i].AverageWaitSeconds));
        Assert.InRange(levels, 0, MostMissed);
        Assert.InRange(waits, 0, MostMissed);
    }

    [Theory]
    [InlineData("tv1_voice_two_peaks.json")]
    [InlineData("tv2_long_aht_no_abandon.json")]
    public void Day_of_agents_who_hand_over_is_the_exact_day(string file)
    {
        var reference = ReferenceDay.Read(file);

        var result = CentreSimulation.Day(Centre(reference, ShiftEndRule.HandOver), Days);

        var levels = Missed(result, i => IsNear(reference.Exact(i, "sl"), 0, result.SkillIntervals[0][i].AnsweredOfOffered));
        var chances = Missed(result, i => IsNear(reference.Exact(i, "p_wait"), 0, result.SkillIntervals[0][i].WaitProbability));
        Assert.InRange(levels, 0, MostMissed);
        Assert.InRange(chances, 0, MostMissed);
    }

    private static int Missed(SimulationResult result, Func<int, bool> isMet) => Enumerable.Range(0, result.SkillIntervals[0].Length).Count(i => !isMet(i));

    /// <summary>Within the joint interval, half as wide again; or where nobody was seen to wait, within what so few contacts can show.</summary>
    private static bool IsNear(double value, double halfWidth, SimulatedFigure simulated) =>
        Math.Abs(value - simulated.Value) <= (1.5 * Math.Sqrt((halfWidth * halfWidth) + (simulated.HalfWidth * simulated.HalfWidth))) + 1e-3;

    private static SimulatedCentre Centre(ReferenceDay day, ShiftEndRule rule)
    {
        var options = day.Options;
        var hours = options.IntervalSeconds / 3600;
        TimeDistribution patience = double.IsFinite(options.PatienceSeconds) ? new Exponential(options.PatienceSeconds) : Never.Instance;
        var centre = Centres.SingleDay([.. day.Contacts.Select(contacts => contacts / hours)], day.Agents, new Exponential(day.HandleSeconds), patience, options.AcceptableWaitSeconds);
        return centre with { IntervalSeconds = options.IntervalSeconds, ShiftEnd = rule };
    }
}
