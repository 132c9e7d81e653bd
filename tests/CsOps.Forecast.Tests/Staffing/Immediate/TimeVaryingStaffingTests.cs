using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Staffing.Immediate;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing.Immediate;

public class TimeVaryingStaffingTests
{
    private static readonly double[] LongCalls = [4, 8, 14, 16, 16, 12, 6, 3];

    [Fact]
    public void Require_promises_what_the_exact_day_gives_with_its_agents()
    {
        var forecast = FromOpening(LongCalls, 1500);

        var requirement = Require(forecast, new StaffingOptions()).Intervals;

        var agents = requirement.Select(interval => interval.Agents).ToArray();
        var truth = TransientSolver.Solve(LongCalls, [1500], agents, new TransientOptions());
        for (var i = 0; i < agents.Length; i++)
        {
            Assert.Equal(truth.Intervals[i].ServiceLevel, requirement[i].ServiceLevel, 1e-9);
            Assert.Equal(truth.Intervals[i].AverageWaitSeconds, requirement[i].AverageSpeedOfAnswerSeconds, 1e-6);
            Assert.True(requirement[i].ServiceLevel >= 0.8);
        }
    }

    [Fact]
    public void Require_of_long_calls_mends_the_interval_that_Erlang_C_misses_and_needs_no_more_in_all()
    {
        var requirement = Require(FromOpening(LongCalls, 1500), new StaffingOptions()).Intervals;

        var byErlangC = requirement.Select(interval => interval.AgentsByErlangC!.Value).ToArray();
        var withErlangC = TransientSolver.Solve(LongCalls, [1500], byErlangC, new TransientOptions());
        Assert.Contains(withErlangC.Intervals, interval => interval.ServiceLevel < 0.6);
        Assert.True(requirement.Sum(interval => interval.Agents) <= byErlangC.Sum());
    }

    [Fact]
    public void Require_of_an_even_day_of_short_calls_is_near_the_steady_state()
    {
        var contacts = Enumerable.Repeat(600.0, 12).ToArray();

        var requirement = Require(FromOpening(contacts, 60), new StaffingOptions()).Intervals;

        var steady = ErlangC.MinimumAgents(20, 60, 0.8, 20);
        Assert.All(requirement.Skip(1), interval => Assert.InRange(interval.Agents, steady - 1, steady));
        Assert.All(requirement, interval => Assert.True(interval.ServiceLevel >= 0.8));
    }

    [Fact]
    public void Require_where_customers_abandon_needs_fewer_and_says_how_many_leave()
    {
        var forecast = FromOpening([60, 90, 90, 60], 300);

        var without = Require(forecast, new StaffingOptions());
        var with = Require(forecast, new StaffingOptions { Patience = TimeSpan.FromSeconds(120) });

        Assert.All(without.Intervals.Zip(with.Intervals), pair => Assert.True(pair.Second.Agents <= pair.First.Agents));
        Assert.True(with.Intervals.Sum(interval => interval.Agents) < without.Intervals.Sum(interval => interval.Agents));
        Assert.All(with.Intervals, interval => Assert.InRange(interval.Abandonment, 0.001, 0.2));
        Assert.All(without.Intervals, interval => Assert.Equal(0, interval.Abandonment));
        Assert.Contains("120 s on average before they abandon", with.Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServiceLevelDefinition.AnsweredOfAnswered)]
    [InlineData(ServiceLevelDefinition.AbandonsCountAsMet)]
    [InlineData(ServiceLevelDefinition.WaitedAtMost)]
    [InlineData(ServiceLevelDefinition.AnsweredExcludingShortAbandons)]
    public void Require_with_a_definition_that_forgives_abandons_meets_it_with_no_more_agents(ServiceLevelDefinition definition)
    {
        var forecast = FromOpening([60, 90, 90, 60], 300);
        var strict = new StaffingOptions { Patience = TimeSpan.FromSeconds(120) };
        var options = strict with { Target = strict.Target with { Definition = definition } };

        var requirement = Require(forecast, options).Intervals;

        Assert.All(requirement, interval => Assert.True(interval.ServiceLevel >= 0.8));
        Assert.True(requirement.Sum(interval => interval.Agents) <= Require(forecast, strict).Intervals.Sum(interval => interval.Agents) + 1);
    }

    [Fact]
    public void Require_with_a_cap_on_abandonment_keeps_it_on_the_day_as_it_runs()
    {
        var options = new StaffingOptions
        {
            Patience = TimeSpan.FromSeconds(90),
            Target = new StaffingTarget { ServiceLevel = null, MaxAbandonment = 0.03 },
        };

        var requirement = Require(FromOpening([10, 60, 90, 20], 600), options).Intervals;

        Assert.All(requirement, interval => Assert.InRange(interval.Abandonment, 0, 0.03));
        Assert.All(requirement, interval => Assert.True(double.IsNaN(interval.ServiceLevel)));
    }

    [Fact]
    public void Require_with_a_cap_on_the_wait_keeps_it_on_the_day_as_it_runs()
    {
        var options = new StaffingOptions { Target = new StaffingTarget { ServiceLevel = null, AverageSpeedOfAnswer = TimeSpan.FromSeconds(15) } };

        var requirement = Require(FromOpening([10, 60, 90, 20], 600), options).Intervals;

        Assert.All(requirement, interval => Assert.InRange(interval.AverageSpeedOfAnswerSeconds, 0, 15));
    }

    [Fact]
    public void Require_with_a_chance_asked_for_has_it()
    {
        var forecast = FromOpening([100, 140, 100], 180, 0.6, 0.75, 1, 1.25, 1.4);
        var options = new StaffingOptions { Target = new StaffingTarget { Chance = 0.9 } };

        var toTheMean = Require(forecast, new StaffingOptions()).Intervals;
        var requirement = Require(forecast, options);

        Assert.All(requirement.Intervals, interval => Assert.InRange(interval.ChanceToMeet, 0.9, 1));
        Assert.All(toTheMean, interval => Assert.True(interval.AgentsP50 <= interval.AgentsP90 && interval.Agents <= interval.AgentsP90));
        Assert.All(toTheMean, interval => Assert.InRange(interval.ChanceToMeet, 0.3, 0.9));
        Assert.True(requirement.Intervals[1].Agents > toTheMean[1].Agents);
        Assert.Contains("with a chance of 90 %", requirement.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_tells_the_chance_of_a_busy_day_with_what_its_busy_intervals_leave_behind()
    {
        // Uncertain volume and handle times of half an hour: what an interval leaves behind is most of the load of the next.
        var forecast = FromOpening([10, 20, 20, 20], 1800, 0.6, 0.75, 1, 1.25, 1.4);

        var requirement = Require(forecast, new StaffingOptions()).Intervals;

        var agents = requirement.Select(interval => interval.Agents).ToArray();
        var high = TransientSolver.Solve([.. RatesAt(0.9)], [1800], agents, new TransientOptions());
        for (var i = 0; i < agents.Length; i++)
        {
            Assert.Equal(high.Intervals[i].ServiceLevel >= 0.8, requirement[i].ChanceToMeet >= 0.9 - 1e-9);
        }

        // The count's deviation is 0.2 of the mean where both quantiles are normal; less the Poisson scatter it is the rate's.
        IEnumerable<double> RatesAt(double level) => new double[] { 10, 20, 20, 20 }.Select(mean =>
        {
            var deviation = Math.Min(0.25 * mean / 1.2815515655446004, 0.4 * mean / 1.959963984540054);
            var shrink = Math.Sqrt(Math.Max(0, (deviation * deviation) - mean)) / deviation;
            return mean + (shrink * 0.25 * mean * (level == 0.9 ? 1 : 0));
        });
    }

    [Fact]
    public void Require_of_a_huge_queue_is_that_of_the_modified_offered_load()
    {
        var requirement = Require(FromOpening([50_000, 60_000, 55_000], 60), new StaffingOptions()).Intervals;

        Assert.All(requirement, interval => Assert.InRange(interval.Agents, 0.95 * interval.Load, 1.05 * interval.Load));
        Assert.All(requirement, interval => Assert.InRange(interval.ServiceLevel, 0.8, 1));
    }

    [Fact]
    public void Require_starts_each_working_span_empty_and_staffs_nobody_outside()
    {
        var forecast = Forecasts.Of([0, 50, 50, 50, 50, 50, 50], 900);

        var requirement = Require(forecast, [false, true, true, false, true, true, false], new StaffingOptions()).Intervals;

        Assert.Equal(requirement[1], requirement[4]);
        Assert.Equal(requirement[2], requirement[5]);
        Assert.All(new[] { 0, 3, 6 }, i => Assert.Equal(IntervalRequirement.None, requirement[i]));
    }

    [Fact]
    public void Require_of_a_queue_around_the_clock_runs_on_from_the_day_before()
    {
        // The same contacts from midnight on: the queue that opens then is empty at first, the other is not.
        var contacts = Enumerable.Repeat(20.0, 6).ToArray();

        var opens = Require(FromOpening(contacts, 1200), new StaffingOptions()).Intervals;
        var runsOn = Require(Forecasts.Of(contacts, 1200), [.. contacts.Select(_ => true)], new StaffingOptions()).Intervals;

        Assert.True(opens[0].Agents < runsOn[0].Agents);
        Assert.Equal(runsOn[^1].Agents, runsOn[0].Agents);
    }

    [Fact]
    public void Require_of_a_span_without_contacts_needs_nobody()
    {
        var requirement = Require(FromOpening([0, 0], 180), new StaffingOptions()).Intervals;

        Assert.All(requirement, interval => Assert.Equal(IntervalRequirement.None, interval));
    }

    /// <summary>A queue that opens half an hour after midnight.</summary>
    private static QueueForecast FromOpening(double[] contacts, double handleSeconds, params double[] multiples) =>
        Forecasts.Of([0, .. contacts], handleSeconds, multiples);

    /// <summary>The requirement from the opening on.</summary>
    private static StaffingRequirement Require(QueueForecast forecast, StaffingOptions options)
    {
        var open = Enumerable.Range(0, forecast.Grid.Count).Select(i => i > 0).ToArray();
        var requirement = Require(forecast, open, options);
        return requirement with { Intervals = requirement.Intervals.RemoveAt(0) };
    }

    private static StaffingRequirement Require(QueueForecast forecast, bool[] open, StaffingOptions options) =>
        new TimeVaryingStaffing().Require(forecast, new LocalCalendar(forecast.Grid, TimeZoneInfo.Utc), open, options);
}
