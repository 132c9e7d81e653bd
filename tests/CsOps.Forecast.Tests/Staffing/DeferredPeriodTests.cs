using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing;

/// <summary>Deadlines that reach into the days after: what is due tomorrow may be done tomorrow.</summary>
public class DeferredPeriodTests
{
    private const int Day = 48;

    /// <summary>
    /// 12 erlangs in the last half-hour of Monday need 12 agents to be done by its close. Due after 8 working hours, they are done on Tuesday:
    /// 12 half-hours of an agent's 16, so one agent.
    /// </summary>
    [Fact]
    public void Late_peak_that_is_due_tomorrow_is_done_tomorrow()
    {
        var volumes = new double[2 * Day];
        volumes[31] = 36;

        var requirement = Require(Forecasts.Of(volumes, 600), 2, Within(0.9, 8));

        Assert.Equal(1, requirement.Intervals[16].Agents + requirement.Intervals[Day + 16].Agents);
        Assert.Equal(1, requirement.Intervals[31].ServiceLevel, 1e-9);
        Assert.Contains("everything by the last day's close", requirement.Method, StringComparison.Ordinal);
    }

    /// <summary>Due within half an hour, the same peak cannot wait: nine tenths of it by 16:00 and half an hour of Tuesday.</summary>
    [Fact]
    public void Late_peak_that_is_due_soon_has_its_agents()
    {
        var volumes = new double[2 * Day];
        volumes[31] = 36;

        var requirement = Require(Forecasts.Of(volumes, 600), 2, Within(0.9, 0.5));
        var agents = requirement.Intervals[31].Agents + requirement.Intervals[Day + 16].Agents;

        Assert.InRange(agents, 11, 13);
        Assert.True(requirement.Intervals[31].ServiceLevel >= 0.9 - 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_day_keeps_its_level_all_is_done_and_nobody_can_be_spared(int seed)
    {
        var random = new Random(seed);
        var volumes = Enumerable.Range(0, 5 * Day).Select(i => (i < Day ? 60 : 30) * random.NextDouble()).ToArray();
        var forecast = Forecasts.Of(volumes, 600);
        var options = Within(0.9, 6);

        var together = Require(forecast, 5, options);
        var byClose = Require(forecast, 5, new StaffingOptions { Target = new StaffingTarget { ServiceLevel = null } });

        Assert.True(together.Intervals.Sum(i => i.Agents) <= byClose.Intervals.Sum(i => i.Agents));
        Assert.True(together.Intervals.Max(i => i.Agents) <= byClose.Intervals.Max(i => i.Agents));
        var agents = Enumerable.Range(0, 5).Select(day => together.Intervals[(day * Day) + 16].Agents).ToArray();
        Assert.True(IsEnough(volumes, agents, 12, 1));
        for (var day = 0; day < 5; day++)
        {
            agents[day]--;
            Assert.False(IsEnough(volumes, agents, 12, -1));
            agents[day]++;
        }
    }

    [Fact]
    public void Cap_holds_for_what_is_done_on_each_day()
    {
        var random = new Random(6);
        var volumes = Enumerable.Range(0, 5 * Day).Select(_ => 30 * random.NextDouble()).ToArray();
        var options = Within(0.9, 8);

        var requirement = Require(Forecasts.Of(volumes, 600), 5, options with { Target = options.Target with { MaxOccupancy = 0.8m } });

        Assert.All(Enumerable.Range(0, 5), day => Assert.InRange(requirement.Intervals[(day * Day) + 16].Occupancy, 0.5, 0.8 + 1e-9));
    }

    private static StaffingRequirement Require(QueueForecast forecast, int days, StaffingOptions options)
    {
        var working = Enumerable.Range(0, days * Day).Select(i => i % Day is >= 16 and < 32).ToArray();
        return new DeferredStaffing().Require(forecast, new LocalCalendar(forecast.Grid, TimeZoneInfo.Utc), working, options);
    }

    private static StaffingOptions Within(double fraction, double hours) =>
        new() { Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(fraction, TimeSpan.FromHours(hours)) } };

    /// <summary>
    /// The rule, in a simulation that cuts each half-hour into parts and serves them in turn; deadlines are moved by some parts, since a
    /// part is as coarse as the answer is exact, and what is due after the last close is due then.
    /// </summary>
    private static bool IsEnough(double[] volumes, int[] agents, int wait, int extraParts)
    {
        const int parts = 100;
        var end = ((agents.Length - 1) * Day) + 32;
        var (all, inTime) = (new double[agents.Length], new double[agents.Length]);
        var waiting = new Queue<(double Work, int Due, int Day)>();
        var (clock, head) = (0, 0.0);
        for (var step = 0; step < end * parts; step++)
        {
            var i = step / parts;
            var day = (i + Day - 32) / Day;
            var work = volumes[i] / 3 / parts;
            all[day] += work;
            waiting.Enqueue((work, Math.Min(clock + (wait * parts) + extraParts, (agents.Length * 16 * parts) + 1), day));
            var isOpen = i % Day is >= 16 and < 32;
            for (var left = isOpen ? (double)agents[i / Day] / parts : 0; left > 0 && waiting.TryPeek(out var first);)
            {
                var done = Math.Min(left, first.Work - head);
                inTime[first.Day] += clock <= first.Due ? done : 0;
                (left, head) = (left - done, head + done);
                if (head >= first.Work)
                {
                    waiting.Dequeue();
                    head = 0;
                }
            }

            clock += isOpen ? 1 : 0;
        }

        var undone = waiting.Sum(part => part.Work) - head;
        return undone <= 1e-6 + (extraParts > 0 ? 0.01 * agents.Max() : 0) && all.Zip(inTime).All(day => day.Second >= 0.9 * day.First);
    }
}
