using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Staffing;

public class DeferredStaffingTests
{
    private const int Day = 48;

    /// <summary>Done by the close, and no more asked for.</summary>
    private static readonly StaffingOptions ByClose = new() { Target = new StaffingTarget { ServiceLevel = null } };

    [Fact]
    public void Require_spreads_what_came_overnight_over_the_day()
    {
        // 96 half-hours of 3 contacts of 10 minutes are an erlang each; work 08:00 to 16:00. Monday holds its 16 h from midnight to the
        // close in 8 h, Tuesday the 24 h since then: 2 and 3 agents.
        var forecast = Forecasts.Of(Constant(3, 2 * Day), 600);

        var requirement = Require(forecast, Working(2, 16, 32), ByClose);

        Assert.All(Enumerable.Range(16, 16), i => Assert.Equal(2, requirement.Intervals[i].Agents));
        Assert.All(Enumerable.Range(Day + 16, 16), i => Assert.Equal(3, requirement.Intervals[i].Agents));
        Assert.Equal(32, requirement.Intervals.Count(interval => interval.Agents > 0));
        Assert.Equal(3, requirement.Intervals[Day + 16].Load, 1e-12);
        Assert.Equal(1, requirement.Intervals[Day + 16].Occupancy, 1e-12);
        Assert.True(double.IsNaN(requirement.Intervals[16].ServiceLevel));
    }

    [Fact]
    public void Require_with_a_late_peak_has_the_capacity_of_the_peak()
    {
        // 12 erlangs in the last half-hour cannot be done earlier: 12 agents, though the day's average is 12/16.
        var volumes = Constant(0, Day);
        volumes[31] = 36;

        var requirement = Require(Forecasts.Of(volumes, 600), Working(1, 16, 32), ByClose);

        Assert.Equal(12, requirement.Intervals[16].Agents);
        Assert.Equal(0.75, requirement.Intervals[16].Load, 1e-12);
        Assert.Equal(0.75 / 12, requirement.Intervals[16].Occupancy, 1e-12);
    }

    [Fact]
    public void Require_with_a_closed_lunch_carries_its_work_to_the_afternoon()
    {
        // 4 erlang-half-hours arrive while closed, two working half-hours follow: 2 agents; the morning has none of its own.
        var volumes = Constant(0, Day);
        volumes[24] = 12;
        var working = new bool[Day];
        working[22] = working[26] = working[27] = true;

        var requirement = Require(Forecasts.Of(volumes, 600), working, ByClose);

        Assert.Equal(2, requirement.Intervals[26].Agents);
        Assert.Equal(2, requirement.Intervals[22].Agents);
    }

    [Fact]
    public void Require_gives_agents_that_a_flow_simulation_clears_and_one_fewer_that_it_does_not()
    {
        var random = new Random(3);
        var volumes = Enumerable.Range(0, 5 * Day).Select(_ => 30 * random.NextDouble()).ToArray();
        var working = Working(5, 16, 32);

        var requirement = Require(Forecasts.Of(volumes, 600), working, ByClose);

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
    public void Require_of_a_desk_open_round_the_clock_takes_local_days()
    {
        // In Copenhagen midnight is 23:00 UTC: the first local day ends after 46 half-hours.
        var volumes = Constant(3, 2 * Day);
        Array.Fill(volumes, 9, 46, (2 * Day) - 46);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

        var requirement = Require(Forecasts.Of(volumes, 600), Working(2, 0, Day), ByClose, zone);

        Assert.Equal(1, requirement.Intervals[45].Agents);
        Assert.Equal(3, requirement.Intervals[46].Agents);
    }

    [Fact]
    public void Require_with_an_occupancy_cap_and_shrinkage_rounds_both_up_exactly()
    {
        // 3 erlangs at 0.75 are exactly 4 agents; with 0.2 shrinkage exactly 5 people.
        var options = new StaffingOptions { Target = new StaffingTarget { ServiceLevel = null, MaxOccupancy = 0.75m }, Shrinkage = new Shrinkage(0.2m) };

        var requirement = Require(Forecasts.Of(Constant(3, 2 * Day), 600), Working(2, 16, 32), options);

        Assert.Equal(4, requirement.Intervals[Day + 16].Agents);
        Assert.Equal(5, requirement.Intervals[Day + 16].Scheduled);
    }

    [Fact]
    public void Require_states_the_agents_of_quantiles_and_the_chance()
    {
        // 3 erlangs at the median with a normal deviation of 10 %: 3 agents are enough half the time, P90 needs 3.38.
        var forecast = Forecasts.Of(
            Constant(3, 2 * Day), 600, 1 - 0.1959963984540054, 1 - 0.12815515655446004, 1, 1 + 0.12815515655446004, 1 + 0.1959963984540054);

        var requirement = Require(forecast, Working(2, 16, 32), ByClose).Intervals[Day + 16];

        Assert.Equal(3, requirement.AgentsP50);
        Assert.Equal(4, requirement.AgentsP90);
        Assert.Equal(0.5, requirement.ChanceToMeet, 1e-9);
    }

    /// <summary>Half of the spread of a half-hour is its own and averages out over the day's 48; the other half is the day's.</summary>
    [Fact]
    public void Require_adds_the_intervals_of_a_day_with_correlation_one_half()
    {
        const double score = 1.2815515655446004;
        var forecast = Forecasts.Of(Constant(3, 2 * Day), 600, 0.4, 1 - (0.3 * score), 1, 1 + (0.3 * score), 1.6);
        var deviation = 0.3 * Math.Sqrt(0.5 + (0.5 / Day));
        var options = ByClose with { Target = ByClose.Target with { MaxOccupancy = 0.9m } };

        var requirement = Require(forecast, Working(2, 16, 32), options).Intervals[Day + 16];

        // 3 erlangs at 0.9 are 3.33 agents; 4 are enough until the day brings a fifth more.
        Assert.Equal(4, requirement.Agents);
        Assert.Equal((int)Math.Ceiling(3 / 0.9 * (1 + (score * deviation))), requirement.AgentsP90);
        Assert.Equal(Normal.CDF(0, deviation, 0.2), requirement.ChanceToMeet, 1e-9);
    }

    /// <summary>
    /// 16 half-hours of an erlang wait at 08:00. All in 2 h needs 4 agents; nine tenths of them need 3.6, and the rest of the day is light.
    /// </summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.9, 4)]
    [InlineData(0.75, 3)]
    public void Require_has_the_agents_that_do_the_fraction_within_the_wait(double fraction, int expected)
    {
        var volumes = Constant(0, Day);
        Array.Fill(volumes, 3, 0, 16);

        var requirement = Require(Forecasts.Of(volumes, 600), Working(1, 16, 32), Within(fraction, 2));

        Assert.Equal(expected, requirement.Intervals[16].Agents);
        Assert.True(double.IsNaN(requirement.Intervals[16].ServiceLevel));
        Assert.InRange(Enumerable.Range(0, 16).Average(i => requirement.Intervals[i].ServiceLevel), fraction, 1);
    }

    [Fact]
    public void Require_counts_the_wait_while_the_queue_is_worked_and_not_by_the_night()
    {
        var requirement = Require(Forecasts.Of(Constant(3, 2 * Day), 600), Working(2, 16, 32), Within(0.9, 8));

        // A working day is 8 h, so clearing each day by its close is within 8 working hours: as without a target.
        Assert.Equal(3, requirement.Intervals[Day + 16].Agents);
        Assert.All(Enumerable.Range(0, Day + 32), i => Assert.Equal(1, requirement.Intervals[i].ServiceLevel, 1e-9));
        Assert.All(Enumerable.Range(Day + 32, 16), i => Assert.True(double.IsNaN(requirement.Intervals[i].ServiceLevel)));
        Assert.Contains("90 % of the day's arrivals within 8 h of working time", requirement.Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Require_meets_the_service_level_and_one_agent_fewer_does_not(int seed)
    {
        var random = new Random(seed);
        var volumes = Enumerable.Range(0, Day).Select(_ => 30 * random.NextDouble()).ToArray();
        var working = Working(1, 16, 32);

        var agents = Require(Forecasts.Of(volumes, 600), working, Within(0.8, 1)).Intervals[16].Agents;

        // The parts of the simulation round a deadline up or down by one of them; the truth is between.
        Assert.True(InTime(volumes, working, agents, 2, 1) >= 0.8);
        Assert.True(InTime(volumes, working, agents - 1, 2, -1) < 0.8);
    }

    [Fact]
    public void Require_without_any_wait_allowed_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Require(Forecasts.Of(Constant(3, Day), 600), Working(1, 16, 32), Within(0.9, 0)));
    }

    [Fact]
    public void Require_without_working_hours_needs_nobody()
    {
        var requirement = Require(Forecasts.Of(Constant(3, Day), 600), new bool[Day], ByClose);

        Assert.All(requirement.Intervals, interval => Assert.Equal(IntervalRequirement.None with { ChanceToMeet = double.NaN }, interval));
    }

    /// <summary>What comes at night is done by the day that follows, with its chance; what comes after the last close, by no day.</summary>
    [Fact]
    public void Require_tells_the_chance_of_the_day_that_does_the_work()
    {
        var forecast = Forecasts.Of(Constant(10, 2 * Day), 600, 0.7, 0.8, 1, 1.2, 1.3);

        var requirement = Require(forecast, Working(2, 16, 32), Within(0.9, 8)).Intervals;

        Assert.InRange(requirement[16].ChanceToMeet, 0.3, 0.99);
        Assert.InRange(requirement[Day + 16].ChanceToMeet, 0.3, 0.99);
        Assert.All(Enumerable.Range(0, 32), i => Assert.Equal(requirement[16].ChanceToMeet, requirement[i].ChanceToMeet));
        Assert.All(Enumerable.Range(32, Day), i => Assert.Equal(requirement[Day + 16].ChanceToMeet, requirement[i].ChanceToMeet));
        Assert.All(Enumerable.Range(Day + 32, 16), i => Assert.Equal(double.NaN, requirement[i].ChanceToMeet));
    }

    [Fact]
    public void Require_with_a_calendar_of_another_grid_is_refused()
    {
        var forecast = Forecasts.Of(Constant(3, Day), 600);
        var calendar = new LocalCalendar(forecast.Grid.Slice(0, 3), TimeZoneInfo.Utc);

        Assert.Throws<ArgumentException>(() => new DeferredStaffing().Require(forecast, calendar, new bool[Day], ByClose));
    }

    private static StaffingRequirement Require(QueueForecast forecast, bool[] working, StaffingOptions options, TimeZoneInfo? zone = null) =>
        new DeferredStaffing().Require(forecast, new LocalCalendar(forecast.Grid, zone ?? TimeZoneInfo.Utc), working, options);

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

    private static StaffingOptions Within(double fraction, double hours) =>
        new() { Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(fraction, TimeSpan.FromHours(hours)) } };

    /// <summary>The fraction of the work until the close that is done in time, when every half-hour is cut into parts served in turn.</summary>
    private static double InTime(double[] volumes, bool[] working, int agents, int wait, int extraParts)
    {
        const int parts = 200;
        var waiting = new LinkedList<(double Work, int Due)>();
        double all = 0, inTime = 0;
        for (int step = 0, clock = 0; step < 32 * parts; step++)
        {
            var works = working[step / parts];
            var work = volumes[step / parts] / 3 / parts;
            all += work;
            waiting.AddLast((work, clock + (wait * parts) + extraParts));
            for (var left = works ? (double)agents / parts : 0; left > 0 && waiting.First is { } first;)
            {
                var done = Math.Min(left, first.Value.Work);
                inTime += clock <= first.Value.Due ? done : 0;
                left -= done;
                waiting.RemoveFirst();
                if (done < first.Value.Work)
                {
                    waiting.AddFirst((first.Value.Work - done, first.Value.Due));
                }
            }

            clock += works ? 1 : 0;
        }

        return inTime / all;
    }

    private static double[] Constant(double value, int count) => Enumerable.Repeat(value, count).ToArray();

    private static bool[] Working(int days, int from, int to) =>
        Enumerable.Range(0, days * Day).Select(i => i % Day >= from && i % Day < to).ToArray();
}
