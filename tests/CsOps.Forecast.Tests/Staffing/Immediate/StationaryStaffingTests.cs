using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Staffing.Immediate;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing.Immediate;

public class StationaryStaffingTests
{
    /// <summary>A normal count of mean 100 and deviation 20; without the Poisson variance of 100 its rate has the deviation √300.</summary>
    private static readonly double[] NormalMultiples = Normally(0.2);

    private static readonly double RateDeviation = Math.Sqrt(300);

    [Fact]
    public void Require_staffs_the_mean_and_states_what_it_achieves()
    {
        var forecast = Forecasts.Of([100, 0, 340], 180, NormalMultiples);
        var options = new StaffingOptions { Shrinkage = new Shrinkage(0.3m) };

        var requirement = Require(forecast, [true, true, true], options);

        var first = requirement.Intervals[0];
        Assert.Equal("Support", requirement.Queue);
        Assert.Equal(forecast.Grid, requirement.Grid);
        Assert.Equal(10, first.Load, 1e-12);
        Assert.Equal(14, first.Agents);
        Assert.Equal(20, first.Scheduled);
        Assert.Equal(14, first.AgentsP50);
        Assert.Equal(ErlangC.MinimumAgents((100 + (1.2815515655446004 * RateDeviation)) / 10, 180, 0.8, 20), first.AgentsP90);
        Assert.Equal(0.88835, first.ServiceLevel, 1e-5);
        Assert.Equal(7.83594, first.AverageSpeedOfAnswerSeconds, 1e-5);
        Assert.Equal(10.0 / 14, first.Occupancy, 1e-12);
        Assert.Equal(34, requirement.Intervals[2].Load, 1e-12);
    }

    [Fact]
    public void Require_gives_the_chance_that_volume_stays_below_what_the_agents_can_take()
    {
        // 14 agents meet 80/20 up to LargestLoad · 10 contacts.
        var largest = ErlangC.LargestLoad(14, 180, 0.8, 20) * 10;
        var expected = MathNet.Numerics.Distributions.Normal.CDF(100, RateDeviation, largest);

        var requirement = Require(Forecasts.Of([100], 180, NormalMultiples), [true], new StaffingOptions());

        Assert.Equal(expected, requirement.Intervals[0].ChanceToMeet, 1e-7);
        Assert.InRange(expected, 0.5, 0.99);
    }

    [Fact]
    public void Require_with_an_occupancy_cap_counts_the_cap_in_the_chance()
    {
        // 0.8 occupancy and 10 erlangs: 13 agents may carry 10.4 erlangs, 104 contacts.
        var options = new StaffingOptions { Target = new StaffingTarget { ServiceLevel = null, MaxOccupancy = 0.8m } };

        var requirement = Require(Forecasts.Of([100], 180, NormalMultiples), [true], options);

        Assert.Equal(13, requirement.Intervals[0].Agents);
        Assert.Equal(MathNet.Numerics.Distributions.Normal.CDF(0, RateDeviation, 4), requirement.Intervals[0].ChanceToMeet, 1e-7);
        Assert.True(double.IsNaN(requirement.Intervals[0].ServiceLevel));
    }

    [Fact]
    public void Require_where_closed_or_without_volume_needs_nobody()
    {
        var requirement = Require(Forecasts.Of([100, 0], 180, NormalMultiples), [false, true], new StaffingOptions());

        Assert.All(requirement.Intervals, interval => Assert.Equal(IntervalRequirement.None, interval));
    }

    [Fact]
    public void Require_with_an_empty_median_and_a_busy_tail_staffs_what_comes()
    {
        // Mean 1, median 0: a quiet interval that is busy one time in ten. Its rate is low, not zero, when nothing comes.
        var requirement = Require(Forecasts.Of([1], 180, 0, 0, 0, 5, 12), [true], new StaffingOptions());

        var interval = requirement.Intervals[0];
        Assert.Equal(1, interval.AgentsP50);
        Assert.Equal(1, interval.Agents);
        Assert.True(interval.AgentsP90 > interval.Agents);
        Assert.InRange(interval.ChanceToMeet, 0.5, 0.9);
    }

    [Fact]
    public void Require_with_concurrency_treats_an_agent_as_a_faster_server_and_says_so()
    {
        var options = new StaffingOptions { Concurrency = 2 };

        var requirement = Require(Forecasts.Of([200], 180), [true], options);

        Assert.Equal(10, requirement.Intervals[0].Load, 1e-12);
        Assert.Equal(ErlangC.MinimumAgents(10, 90, 0.8, 20), requirement.Intervals[0].Agents);
        Assert.Contains("2 contacts at once", requirement.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_of_a_certain_forecast_always_meets_the_target()
    {
        var requirement = Require(Forecasts.Of([100], 180), [true], new StaffingOptions());

        Assert.Equal(1, requirement.Intervals[0].ChanceToMeet);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(9)]
    [InlineData(0.3)]
    public void Require_of_a_rate_known_exactly_leaves_the_scatter_of_the_count_to_Erlang_C(double mean)
    {
        // The count is as uncertain as a Poisson count is; the rate is not uncertain at all.
        var requirement = Require(Forecasts.Of([mean], 180, Normally(1 / Math.Sqrt(mean))), [true], new StaffingOptions()).Intervals[0];

        Assert.Equal(1, requirement.ChanceToMeet);
        Assert.Equal(requirement.Agents, requirement.AgentsP50);
        Assert.Equal(requirement.Agents, requirement.AgentsP90);
    }

    [Fact]
    public void Require_of_Poisson_quantiles_is_certain_of_the_rate()
    {
        // The exact quantiles of a Poisson count of mean 100.
        var requirement = Require(Forecasts.Of([100], 180, 0.81, 0.87, 1, 1.13, 1.2), [true], new StaffingOptions()).Intervals[0];

        Assert.Equal(1, requirement.ChanceToMeet);
        Assert.Equal(14, requirement.AgentsP90);
    }

    [Fact]
    public void Require_at_an_exact_tie_of_the_cap_meets_it()
    {
        // 104 contacts are 10.4 erlangs: 13 agents at exactly 0.8.
        var options = new StaffingOptions { Target = new StaffingTarget { ServiceLevel = null, MaxOccupancy = 0.8m } };

        var requirement = Require(Forecasts.Of([104], 180), [true], options).Intervals[0];

        Assert.Equal(13, requirement.Agents);
        Assert.Equal(1, requirement.ChanceToMeet);
    }

    [Fact]
    public void Require_with_a_mask_of_another_length_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Require(Forecasts.Of([1, 2], 180), [true], new StaffingOptions()));
    }

    [Fact]
    public void Require_with_contacts_but_no_handle_time_names_queue_and_interval()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Require(Forecasts.Of([0, 2], double.NaN), [true, true], new StaffingOptions()));

        Assert.Contains("Support", error.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-05 00:30", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_with_a_volume_that_is_not_a_number_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Require(Forecasts.Of([double.NaN], 180), [true], new StaffingOptions()));
    }

    private static double[] Normally(double deviation) =>
        [.. new[] { -1.959963984540054, -1.2815515655446004, 0, 1.2815515655446004, 1.959963984540054 }.Select(score => 1 + (score * deviation))];

    private static StaffingRequirement Require(QueueForecast forecast, bool[] open, StaffingOptions options) =>
        new StationaryStaffing().Require(forecast, new LocalCalendar(forecast.Grid, TimeZoneInfo.Utc), open, options);
}
