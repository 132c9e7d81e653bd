using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Tests.Queueing.Transient;

/// <summary>The exact days that lie beside the checkout.</summary>
public class TransientReferenceTests
{
    public static TheoryData<string> Days => ["tv1_voice_two_peaks.json", "tv2_long_aht_no_abandon.json"];

    /// <summary>
    /// The reference integrates by Simpson's rule. Where agents are added, the chance of an answer in time jumps at one acceptable wait
    /// before, and its rule loses up to a third of its step of 2.5 s: 5e-4 of an interval, times the jump. Elsewhere it is exact to 1e-7.
    /// </summary>
    [Theory]
    [MemberData(nameof(Days))]
    public void Solve_of_every_reference_interval_is_exact(string file)
    {
        var reference = ReferenceDay.Read(file);

        var day = reference.Solve(ShiftEndRule.HandOver);

        for (var i = 0; i < day.Intervals.Length; i++)
        {
            var interval = day.Intervals[i];
            var rises = i + 1 < day.Intervals.Length && day.Intervals[i + 1].Agents > interval.Agents;
            Assert.Equal(reference.Exact(i, "sl"), interval.ServiceLevel, rises ? 1e-4 : 1e-7);
            Assert.Equal(reference.Exact(i, "p_wait"), interval.WaitProbability, 1e-8);
            Assert.Equal(reference.Exact(i, "lq_mean"), interval.QueueLength, 1e-7);
            Assert.Equal(reference.Exact(i, "occ"), interval.Occupancy, 1e-8);
            Close.AssertEqual(reference.Exact(i, "ew"), interval.AverageWaitSeconds, 1e-7);
            Assert.Equal(double.IsNaN(reference.Exact(i, "p_abandon")) ? 0 : reference.Exact(i, "p_abandon"), interval.AbandonProbability, 1e-8);
        }
    }

    /// <summary>Of 96 half widths of 95 % some are exceeded by chance; none by half as much again.</summary>
    [Theory]
    [MemberData(nameof(Days))]
    public void Solve_with_agents_who_finish_is_inside_the_simulated_intervals(string file)
    {
        var reference = ReferenceDay.Read(file);

        var day = reference.Solve(ShiftEndRule.FinishContact);

        for (var i = 0; i < day.Intervals.Length; i++)
        {
            var simulated = reference.Simulated(i);
            Assert.InRange(day.Intervals[i].ServiceLevel, simulated[0] - (1.5 * simulated[1]), simulated[0] + (1.5 * simulated[1]));
            Assert.InRange(day.Intervals[i].AverageWaitSeconds, simulated[2] - (1.5 * simulated[3]), simulated[2] + (1.5 * simulated[3]));
        }
    }
}
