using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Staffing.Immediate;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing.Immediate;

/// <summary>What a requirement promises, against a simulation of that very day, which shares no code with the equations behind the promise.</summary>
public class SimulatedRequirementTests
{
    /// <summary>
    /// A 95 % half width is 1.96 deviations; 2.1 of them are 4.1, which one of 10,000 measures misses twice by chance: 10 intervals × 4 measures × 4 days have
    /// a chance of 0.7 % to miss one, and the seed is fixed.
    /// </summary>
    private const double HalfWidths = 2.1;

    private static readonly double[] Contacts = [20, 45, 70, 80, 78, 60, 40, 50, 25, 12];
    private static readonly SimulationOptions Days = new() { Seed = 7, MinimumDays = 4000, MaximumDays = 4000, Parallelism = 2 };

    [Theory]
    [InlineData(ShiftEndRule.FinishContact, null)]
    [InlineData(ShiftEndRule.FinishContact, 150)]
    [InlineData(ShiftEndRule.HandOver, null)]
    [InlineData(ShiftEndRule.HandOver, 150)]
    public void Require_promises_what_a_simulation_of_the_day_shows(ShiftEndRule rule, int? patience)
    {
        const double handle = 420;
        var options = Options(rule, patience);
        var requirement = Require(handle, options);

        var simulated = Simulate(requirement, handle, options);

        for (var i = 0; i < Contacts.Length; i++)
        {
            var (interval, measures) = (requirement[i], simulated.SkillIntervals[0][i]);
            Assert.True(interval.ServiceLevel >= 0.8);
            Assert.InRange(measures.AnsweredOfOffered.HalfWidth, 0.0001, 0.012);
            Assert.True(IsNear(interval.ServiceLevel, measures.AnsweredOfOffered), $"Service level of interval {i}: {interval.ServiceLevel}, {measures.AnsweredOfOffered}.");
            Assert.True(IsNear(interval.Abandonment, measures.AbandonProbability), $"Abandonment of interval {i}: {interval.Abandonment}, {measures.AbandonProbability}.");
            Assert.True(IsNear(interval.AverageSpeedOfAnswerSeconds, measures.AverageWaitSeconds), $"Wait of interval {i}: {interval.AverageSpeedOfAnswerSeconds}, {measures.AverageWaitSeconds}.");
            Assert.True(IsNear(interval.Occupancy, simulated.OccupancyIntervals[0][i]), $"Occupancy of interval {i}: {interval.Occupancy}, {simulated.OccupancyIntervals[0][i]}.");
        }
    }

    /// <summary>The check has teeth: with long contacts, agents who hand over are seen not to be those who finish.</summary>
    [Fact]
    public void Require_of_agents_who_finish_is_not_the_day_of_agents_who_hand_over()
    {
        const double handle = 1500;
        var requirement = Require(handle, Options(ShiftEndRule.FinishContact, null));

        var simulated = Simulate(requirement, handle, Options(ShiftEndRule.HandOver, null));

        Assert.Contains(requirement.Zip(simulated.SkillIntervals[0]), pair => !IsNear(pair.First.ServiceLevel, pair.Second.AnsweredOfOffered));
    }

    private static StaffingOptions Options(ShiftEndRule rule, int? patience) =>
        new() { ShiftEnd = rule, Patience = patience is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

    /// <summary>The requirement of a queue that opens half an hour after midnight, from the opening on.</summary>
    private static IntervalRequirement[] Require(double handle, StaffingOptions options)
    {
        var forecast = Forecasts.Of([0, .. Contacts], handle);
        var open = Enumerable.Range(0, forecast.Grid.Count).Select(i => i > 0).ToArray();
        return [.. new TimeVaryingStaffing().Require(forecast, new LocalCalendar(forecast.Grid, TimeZoneInfo.Utc), open, options).Intervals.Skip(1)];
    }

    private static SimulationResult Simulate(IntervalRequirement[] requirement, double handle, StaffingOptions options)
    {
        const double intervalsAnHour = 2;
        var centre = SimulatedCentre.OfOneQueue(
            [.. requirement.Select(interval => interval.Agents)],
            [.. Contacts.Select(contacts => contacts * intervalsAnHour)],
            new Exponential(handle),
            options.Patience is { } patience ? new Exponential(patience.TotalSeconds) : null);
        return CentreSimulation.Day(centre with { ShiftEnd = options.ShiftEnd }, Days);
    }

    private static bool IsNear(double promised, SimulatedFigure simulated) => Math.Abs(promised - simulated.Value) <= (HalfWidths * simulated.HalfWidth) + 1e-9;
}
