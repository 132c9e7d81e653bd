using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

/// <summary>Nothing is allocated for a contact, nor for a day once arrays are as large as the days need.</summary>
public class AllocationTests
{
    private const int WarmUpRounds = 20;

    [Fact]
    public void Days_by_contacts_allocate_nothing()
    {
        var plan = CentrePlanner.OfDay(Centres.SingleDay([60, 200, 90], [5, 14, 8], new LogNormal(300, 1.2), new Weibull(200, 0.8)));

        Assert.True(plan.IsSingleQueue);
        Assert.Equal(0, AllocatedByDays(plan));
    }

    [Theory]
    [InlineData(ShiftEndRule.FinishContact)]
    [InlineData(ShiftEndRule.HandOver)]
    public void Days_by_events_allocate_nothing(ShiftEndRule rule)
    {
        var centre = Centres.NDesign(10, 8, overflowDelay: 15) with { ShiftEnd = rule };
        var plan = CentrePlanner.OfDay(centre with
        {
            Skills = [centre.Skills[0] with { ContactsPerHour = [60, 120, 90], RedialProbability = 0.5 }, centre.Skills[1] with { DayVariation = 0.1 }],
            Groups = [centre.Groups[0] with { Agents = [6, 10, 4], PaceByContactsInHand = [1, 0.8] }, centre.Groups[1]],
        });

        Assert.Equal(0, AllocatedByDays(plan));
    }

    [Fact]
    public void SteadyState_allocates_by_rounds_and_not_by_contacts()
    {
        var centre = Centres.Single(8, 72, new Exponential(300));
        var options = new SimulationOptions { HalfWidth = 1e-4 };
        _ = CentreSimulation.SteadyState(centre, options with { MaximumContacts = 1 });

        var few = Allocated(() => CentreSimulation.SteadyState(centre, options with { MaximumContacts = 200_000 }));
        var many = Allocated(() => CentreSimulation.SteadyState(centre, options with { MaximumContacts = 1_600_000 }));

        // A round is of 500 contacts, and has a tally of some 500 bytes.
        Assert.True(many.Bytes - few.Bytes < 2 * (many.Contacts - few.Contacts), $"{many} after {few}");
    }

    /// <summary>Bytes that a further round of the same days allocates, once their code is compiled for good.</summary>
    private static long AllocatedByDays(CentrePlan plan)
    {
        var (engine, sums) = (new DayEngine(plan), new CentreSums(plan));
        void Run()
        {
            for (var seed = 0UL; seed < 200; seed++)
            {
                engine.Run(seed, sums);
            }
        }

        for (var round = 0; round < WarmUpRounds; round++)
        {
            Run();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (long Bytes, long Contacts) Allocated(Func<SimulationResult> simulate)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var contacts = simulate().Contacts;
        return (GC.GetAllocatedBytesForCurrentThread() - before, contacts);
    }
}
