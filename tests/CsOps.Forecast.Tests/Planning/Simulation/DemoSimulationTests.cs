using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Simulation;

/// <summary>From the shipped centre's files to what its customers would meet.</summary>
public class DemoSimulationTests
{
    [Fact]
    public void Demo_centre_keeps_its_promise_wherever_its_roster_has_the_agents()
    {
        var options = new PlannerOptions
        {
            Model = ForecastModels.BuiltIn.Find("median-5").Model!,
            Scheduler = new RosterScheduler(new RosterSchedulerOptions { Iterations = 1_000_000 }),
        };
        var plan = new Planner(options).Make(CentreData.Read(new CentreFolder(Repository.PathOf("data", "demo"))), DateRange.WeekFrom(new DateOnly(2026, 11, 2)));

        var simulated = RosterSimulation.Run(StaffedPeriod.Of(plan)!);

        Assert.Equal(plan.Requirements.Select(requirement => requirement.Queue), simulated.Queues.Select(queue => queue.Queue));
        Assert.All(simulated.Queues, queue =>
        {
            Assert.True(queue.Judged >= 80, $"{queue.Queue}: {queue.Judged} intervals");
            Assert.InRange(queue.BelowThoughCovered, 0, queue.Judged * 0.03); // Agents of a small queue may be busy with others.
            Assert.All(queue.Days.Where(day => day.MissingHours == 0), day => Assert.False(day.IsBelow(queue.Promise)));
            Assert.InRange(queue.Whole.ServiceLevel.HalfWidth, 0, 0.01);
        });

        // The roster lacks agents somewhere, and that is the same as what the plan says.
        Assert.Equal(plan.Metrics!.UnderHours, simulated.Queues.Sum(queue => queue.Whole.MissingHours), 6);
        Assert.True(plan.Metrics.UnderHours > 0);
    }
}
