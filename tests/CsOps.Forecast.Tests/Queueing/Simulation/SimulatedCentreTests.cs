using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class SimulatedCentreTests
{
    [Fact]
    public void OfOneQueue_with_patience_is_ErlangA_of_contacts_an_hour()
    {
        // 120 contacts an hour of 300 seconds are 10 erlangs.
        var centre = SimulatedCentre.OfOneQueue([10], [120], new Exponential(300), new Exponential(150), acceptableWaitSeconds: 30);

        var all = CentreSimulation.SteadyState(centre, new SimulationOptions { HalfWidth = 0.01 }).All;

        var known = ErlangA.Solve(10, 10, 300, 150, 30);
        Assert.Equal(120, all.Offered, 2.0);
        Centres.AssertNear(known.AnsweredWithin, all.AnsweredOfOffered);
        Centres.AssertNear(known.AbandonmentProbability, all.AbandonProbability);
    }

    [Fact]
    public void OfOneQueue_without_patience_waits_to_the_end_and_has_the_usual_threshold()
    {
        var all = CentreSimulation.SteadyState(SimulatedCentre.OfOneQueue([13], [120], new Exponential(300)), new SimulationOptions { HalfWidth = 0.01 }).All;

        Assert.Equal(0, all.AbandonProbability.Value);
        Centres.AssertNear(ErlangC.Solve(13, 10, 300, 20).ServiceLevel, all.AnsweredOfOffered);
    }

    [Fact]
    public void OfOneQueue_of_a_day_has_as_many_intervals_as_numbers()
    {
        var centre = SimulatedCentre.OfOneQueue([3, 6, 4], [20, 60, 30], new Exponential(300));

        var day = CentreSimulation.Day(centre, new SimulationOptions { MinimumDays = 400, MaximumDays = 400 });

        Assert.Equal([10, 30, 15], day.SkillIntervals[0].Select(interval => Math.Round(interval.Offered)));
    }
}
