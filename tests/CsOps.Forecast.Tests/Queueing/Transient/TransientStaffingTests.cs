using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Tests.Queueing.Transient;

public class TransientStaffingTests
{
    private static readonly double[] SmallDay = [4, 14, 22, 9, 3];

    [Fact]
    public void Solve_meets_every_target_and_one_agent_less_does_not()
    {
        var options = new TransientStaffingOptions();

        var staffed = TransientStaffing.Solve(SmallDay, [400], [], [], options);

        Assert.True(staffed.MeetsTarget);
        Assert.All(staffed.Day.Intervals, interval => Assert.InRange(interval.ServiceLevel, 0.8, 1));
        for (var i = 0; i < SmallDay.Length; i++)
        {
            var fewer = staffed.Day.Intervals.Select(interval => interval.Agents).ToArray();
            fewer[i]--;
            Assert.Contains(TransientSolver.Solve(SmallDay, [400], fewer, options.Day).Intervals, interval => interval.ServiceLevel < 0.8);
        }
    }

    [Theory]
    [InlineData(double.PositiveInfinity, ShiftEndRule.HandOver)]
    [InlineData(double.PositiveInfinity, ShiftEndRule.FinishContact)]
    [InlineData(90, ShiftEndRule.HandOver)]
    public void Solve_of_a_small_day_is_the_optimum_of_all_staffings(double patience, ShiftEndRule rule)
    {
        double[] contacts = [3, 9, 12, 2];
        var options = new TransientStaffingOptions { Day = new TransientOptions { PatienceSeconds = patience, ShiftEnd = rule } };

        var staffed = TransientStaffing.Solve(contacts, [300], [], [], options);

        Assert.True(staffed.MeetsTarget);
        Assert.Equal(FewestOfAll(contacts, 300, 6, options), staffed.Day.AgentIntervals);
    }

    /// <summary>Where patience is shorter than the handle time, an agent more leaves more in the system, and the next interval needs one too.</summary>
    [Fact]
    public void Solve_where_patience_is_short_meets_every_target()
    {
        double[] contacts = [20, 90, 160, 200, 130, 60, 5];
        var options = new TransientStaffingOptions { Day = new TransientOptions { PatienceSeconds = 45 }, NegligibleShare = 0.05 };

        var staffed = TransientStaffing.Solve(contacts, [300], [], [], options);

        Assert.True(staffed.MeetsTarget);
        Assert.All(staffed.Day.Intervals.Where(interval => interval.Contacts > 10), interval => Assert.InRange(interval.ServiceLevel, 0.8, 0.9));
    }

    [Fact]
    public void Solve_outside_working_intervals_has_nobody_and_no_target()
    {
        bool[] working = [false, true, true, true, false];

        var staffed = TransientStaffing.Solve(SmallDay, [400], [], working, new TransientStaffingOptions());

        Assert.True(staffed.MeetsTarget);
        Assert.Equal([false, true, true, true, false], staffed.HasTarget);
        Assert.Equal(0, staffed.Day.Intervals[0].Agents);
        Assert.Equal(0, staffed.Day.Intervals[4].Agents);
    }

    [Fact]
    public void Solve_keeps_the_least_agents()
    {
        var staffed = TransientStaffing.Solve(SmallDay, [400], [2, 2, 12, 2, 2], [], new TransientStaffingOptions());

        Assert.True(staffed.MeetsTarget);
        Assert.Equal(12, staffed.Day.Intervals[2].Agents);
    }

    [Fact]
    public void Solve_without_contacts_needs_nobody()
    {
        var staffed = TransientStaffing.Solve([0, 0, 0], [300], [], [], new TransientStaffingOptions());

        Assert.True(staffed.MeetsTarget);
        Assert.Equal(0, staffed.Day.AgentIntervals);
        Assert.Equal(1, staffed.Day.ServiceLevel);
    }

    [Fact]
    public void Solve_leaves_negligible_intervals_to_the_others()
    {
        var staffed = TransientStaffing.Solve([1, 1, 50, 60, 1], [300], [], [], new TransientStaffingOptions { NegligibleShare = 0.05 });

        Assert.True(staffed.MeetsTarget);
        Assert.Equal([false, false, true, true, false], staffed.HasTarget);
        Assert.Equal(0, staffed.Day.Intervals[0].Agents);
    }

    [Fact]
    public void Solve_where_nobody_abandons_leaves_nobody_waiting_for_ever()
    {
        var options = new TransientStaffingOptions { NegligibleShare = 0.05 };

        var patient = TransientStaffing.Solve([1, 1, 50, 60, 1, 1], [300], [], [], options);
        var impatient = TransientStaffing.Solve([1, 1, 50, 60, 1, 1], [300], [], [], options with { Day = new TransientOptions { PatienceSeconds = 100 } });

        Assert.True(patient.MeetsTarget);
        Assert.Equal(1, patient.Day.Intervals[^1].Agents);
        Assert.True(double.IsFinite(patient.Day.AverageWaitSeconds));
        Assert.Equal(0, impatient.Day.Intervals[^1].Agents);
    }

    /// <summary>400 to 1,000 erlangs: the last agent of each interval is needed there, or by the interval before.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(120)]
    public void Solve_of_a_large_day_meets_every_target_without_a_long_search(double patience)
    {
        double[] contacts = [2400, 4500, 6000, 5200, 3000];
        var options = new TransientStaffingOptions { Day = new TransientOptions { PatienceSeconds = patience } };

        var staffed = TransientStaffing.Solve(contacts, [300], options);

        Assert.True(staffed.MeetsTarget);
        Assert.All(staffed.Day.Intervals, interval => Assert.InRange(interval.ServiceLevel, 0.8, 0.83));
        Assert.InRange(staffed.IntervalsSolved, contacts.Length, 400);
        Assert.Equal(
            staffed.Day.Intervals.Select(interval => interval.Agents), TransientStaffing.Solve(contacts, [300], options).Day.Intervals.Select(interval => interval.Agents));
    }

    /// <summary>Some tries in the first intervals, while the day fills, and then one or two in each; what is found is not solved again.</summary>
    [Fact]
    public void Solve_of_a_large_flat_day_tries_little_more_than_each_interval_once()
    {
        double[] contacts = [.. Enumerable.Repeat(6000.0, 16)];

        var staffed = TransientStaffing.Solve(contacts, [300], new TransientStaffingOptions { Budget = 0 });

        Assert.True(staffed.MeetsTarget);
        Assert.InRange(staffed.IntervalsSolved, contacts.Length, 3 * contacts.Length);
    }

    /// <summary>Once the last contact with a target has been answered in time or not, agents are of no use to any target.</summary>
    [Fact]
    public void Solve_after_the_last_target_has_nobody_and_tries_nobody()
    {
        double[] contacts = [.. Enumerable.Repeat(40.0, 4), 2000, 2000, .. Enumerable.Repeat(40.0, 30)];
        var options = new TransientStaffingOptions { Day = new TransientOptions { PatienceSeconds = 120 }, NegligibleShare = 0.05, Budget = 0 };

        var staffed = TransientStaffing.Solve(contacts, [300], options);
        var shorter = TransientStaffing.Solve(contacts.AsSpan(0, 8), [300], options);

        Assert.True(staffed.MeetsTarget);
        Assert.All(staffed.Day.Intervals.Skip(7), interval => Assert.Equal(0, interval.Agents));
        Assert.InRange(staffed.IntervalsSolved, shorter.IntervalsSolved, shorter.IntervalsSolved + (8 * 28));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        var options = new TransientStaffingOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => TransientStaffing.Solve([1], [300], [], [], options with { ServiceLevel = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientStaffing.Solve([1], [300], [], [], options with { NegligibleShare = -0.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientStaffing.Solve([1], [300], [], [], options with { Budget = -1 }));
        Assert.Throws<ArgumentException>(() => TransientStaffing.Solve([1], [300], [1, 2], [], options));
        Assert.Throws<ArgumentException>(() => TransientStaffing.Solve([1], [300], [], [true, false], options));
    }

    /// <summary>Every staffing with at most so many agents, solved; the sum of the cheapest that meets all targets.</summary>
    private static int FewestOfAll(double[] contacts, double handleSeconds, int most, TransientStaffingOptions options)
    {
        var fewest = int.MaxValue;
        var agents = new int[contacts.Length];
        for (var code = 0; code < Math.Pow(most + 1, contacts.Length); code++)
        {
            for (int i = 0, rest = code; i < agents.Length; i++, rest /= most + 1)
            {
                agents[i] = rest % (most + 1);
            }

            if (agents.Sum() < fewest
                && TransientSolver.Solve(contacts, [handleSeconds], agents, options.Day).Intervals.All(interval => interval.ServiceLevel >= options.ServiceLevel))
            {
                fewest = agents.Sum();
            }
        }

        return fewest;
    }
}
