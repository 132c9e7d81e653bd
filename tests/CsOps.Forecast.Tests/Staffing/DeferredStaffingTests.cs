using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing;

public class DeferredStaffingTests
{
    private const int Day = 48;

    [Fact]
    public void Solve_spreads_what_came_overnight_over_the_day()
    {
        // 96 half-hours of 3 contacts of 10 minutes are an erlang each; work 08:00 to 16:00. Monday holds its 16 h from midnight to the
        // close in 8 h, Tuesday the 24 h since then: 2 and 3 agents.
        var forecast = Forecasts.Of(Constant(3, 2 * Day), 600);

        var requirement = Solve(forecast, Working(2, 16, 32), new StaffingOptions());

        Assert.All(Enumerable.Range(16, 16), i => Assert.Equal(2, requirement.Intervals[i].Agents));
        Assert.All(Enumerable.Range(Day + 16, 16), i => Assert.Equal(3, requirement.Intervals[i].Agents));
        Assert.Equal(32, requirement.Intervals.Count(interval => interval.Agents > 0));
        Assert.Equal(3, requirement.Intervals[Day + 16].Load, 1e-12);
        Assert.Equal(1, requirement.Intervals[Day + 16].Occupancy, 1e-12);
        Assert.True(double.IsNaN(requirement.Intervals[16].ServiceLevel));
    }

    [Fact]
    public void Solve_with_a_late_peak_has_the_capacity_of_the_peak()
    {
        // 12 erlangs in the last half-hour cannot be done earlier: 12 agents, though the day's average is 12/16.
        var volumes = Constant(0, Day);
        volumes[31] = 36;

        var requirement = Solve(Forecasts.Of(volumes, 600), Working(1, 16, 32), new StaffingOptions());

        Assert.Equal(12, requirement.Intervals[16].Agents);
        Assert.Equal(0.75, requirement.Intervals[16].Load, 1e-12);
        Assert.Equal(0.75 / 12, requirement.Intervals[16].Occupancy, 1e-12);
    }

    [Fact]
    public void Solve_with_a_closed_lunch_carries_its_work_to_the_afternoon()
    {
        // 4 erlang-half-hours arrive while closed, two working half-hours follow: 2 agents; the morning has none of its own.
        var volumes = Constant(0, Day);
        volumes[24] = 12;
        var working = new bool[Day];
        working[22] = working[26] = working[27] = true;

        var requirement = Solve(Forecasts.Of(volumes, 600), working, new StaffingOptions());

        Assert.Equal(2, requirement.Intervals[26].Agents);
        Assert.Equal(2, requirement.Intervals[22].Agents);
    }

    [Fact]
    public void Solve_gives_agents_that_a_flow_simulation_clears_and_one_fewer_that_it_does_not()
    {
        var random = new Random(3);
        var volumes = Enumerable.Range(0, 5 * Day).Select(_ => 30 * random.NextDouble()).ToArray();
        var working = Working(5, 16, 32);

        var requirement = Solve(Forecasts.Of(volumes, 600), working, new StaffingOptions());

        for (var day = 0; day < 5; day++)
        {
            var close = (day * Day) + 31;
            var first = day == 0 ? 0 : close - Day + 1;
            var agents = requirement.Intervals[close].Agents;
            Assert.Equal(0, BacklogAtClose(volumes, working, first, close, agents), 1e-9);
            Assert.True(BacklogAtClose(volumes, working, first, close, agents - 1) > 0);
        }
    }

    [Fact]
    public void Solve_of_a_desk_open_round_the_clock_takes_local_days()
    {
        // In Copenhagen midnight is 23:00 UTC: the first local day ends after 46 half-hours.
        var volumes = Constant(3, 2 * Day);
        Array.Fill(volumes, 9, 46, (2 * Day) - 46);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

        var requirement = Solve(Forecasts.Of(volumes, 600), Working(2, 0, Day), new StaffingOptions(), zone);

        Assert.Equal(1, requirement.Intervals[45].Agents);
        Assert.Equal(3, requirement.Intervals[46].Agents);
    }

    [Fact]
    public void Solve_with_an_occupancy_cap_and_shrinkage_rounds_both_up_exactly()
    {
        // 3 erlangs at 0.75 are exactly 4 agents; with 0.2 shrinkage exactly 5 people.
        var options = new StaffingOptions { Target = new StaffingTarget { MaxOccupancy = 0.75m }, Shrinkage = new Shrinkage(0.2m) };

        var requirement = Solve(Forecasts.Of(Constant(3, 2 * Day), 600), Working(2, 16, 32), options);

        Assert.Equal(4, requirement.Intervals[Day + 16].Agents);
        Assert.Equal(5, requirement.Intervals[Day + 16].Scheduled);
    }

    [Fact]
    public void Solve_states_the_agents_of_quantiles_and_the_chance()
    {
        // 3 erlangs at the median with a normal deviation of 10 %: 3 agents are enough half the time, P90 needs 3.38.
        var forecast = Forecasts.Of(
            Constant(3, 2 * Day), 600, 1 - 0.1959963984540054, 1 - 0.12815515655446004, 1, 1 + 0.12815515655446004, 1 + 0.1959963984540054);

        var requirement = Solve(forecast, Working(2, 16, 32), new StaffingOptions()).Intervals[Day + 16];

        Assert.Equal(3, requirement.AgentsP50);
        Assert.Equal(4, requirement.AgentsP90);
        Assert.Equal(0.5, requirement.ChanceToMeet, 1e-9);
    }

    [Fact]
    public void Solve_without_working_hours_needs_nobody()
    {
        var requirement = Solve(Forecasts.Of(Constant(3, Day), 600), new bool[Day], new StaffingOptions());

        Assert.All(requirement.Intervals, interval => Assert.Equal(IntervalRequirement.None, interval));
    }

    [Fact]
    public void Solve_with_a_calendar_of_another_grid_is_refused()
    {
        var forecast = Forecasts.Of(Constant(3, Day), 600);
        var calendar = new LocalCalendar(forecast.Grid.Slice(0, 3), TimeZoneInfo.Utc);

        Assert.Throws<ArgumentException>(() => DeferredStaffing.Solve(forecast, calendar, new bool[Day], new StaffingOptions()));
    }

    private static StaffingRequirement Solve(QueueForecast forecast, bool[] working, StaffingOptions options, TimeZoneInfo? zone = null) =>
        DeferredStaffing.Solve(forecast, new LocalCalendar(forecast.Grid, zone ?? TimeZoneInfo.Utc), working, options);

    /// <summary>What is left at the close when every working half-hour is cut into a thousand and work is done as it comes.</summary>
    private static double BacklogAtClose(double[] volumes, bool[] working, int first, int close, int agents)
    {
        const int parts = 1000;
        var backlog = 0.0;
        for (var i = first; i <= close; i++)
        {
            for (var part = 0; part < parts; part++)
            {
                backlog = Math.Max(0, backlog + (((volumes[i] / 3) - (working[i] ? agents : 0)) / parts));
            }
        }

        return backlog;
    }

    private static double[] Constant(double value, int count) => Enumerable.Repeat(value, count).ToArray();

    private static bool[] Working(int days, int from, int to) =>
        Enumerable.Range(0, days * Day).Select(i => i % Day >= from && i % Day < to).ToArray();
}
