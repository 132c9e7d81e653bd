using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

/// <summary>Small centres that tests begin from.</summary>
internal static class Centres
{
    /// <summary>One skill and one group.</summary>
    public static SimulatedCentre Single(int agents, double contactsPerHour, TimeDistribution handle, TimeDistribution? patience = null, double acceptableWait = 20) =>
        SimulatedCentre.OfOneQueue([agents], [contactsPerHour], handle, patience, acceptableWait);

    /// <summary>A day of one skill and one group, with as many intervals of half an hour as there are numbers.</summary>
    public static SimulatedCentre SingleDay(double[] contactsPerHour, int[] agents, TimeDistribution handle, TimeDistribution? patience = null, double acceptableWait = 20) =>
        SimulatedCentre.OfOneQueue(agents, contactsPerHour, handle, patience, acceptableWait);

    /// <summary>Skill 0 prefers group 0 and overflows to group 1, which has both skills.</summary>
    public static SimulatedCentre NDesign(int first, int second, double? overflowDelay = null) => new()
    {
        Skills =
        [
            new SimulatedSkill
            {
                ContactsPerHour = [90],
                HandleTime = new Exponential(300),
                Patience = new Exponential(120),
                OverflowDelaySeconds = overflowDelay,
                Groups = [new GroupPreference(0), new GroupPreference(1, overflowDelay is not null)],
            },
            new SimulatedSkill
            {
                ContactsPerHour = [60],
                HandleTime = new LogNormal(360, 1.2),
                Patience = new Exponential(180),
                Groups = [null, new GroupPreference(0)],
            },
        ],
        Groups =
        [
            new SimulatedGroup { Agents = [first], HandleFactors = [1, null], QueueLevels = [0, null] },
            new SimulatedGroup { Agents = [second], HandleFactors = [1.1, 1], QueueLevels = [1, 0] },
        ],
    };

    /// <summary>Asserts that an exact value is within the simulation's own interval, half as wide again: wrong once in 300 times by chance, and seeds are fixed.</summary>
    public static void AssertNear(double exact, SimulatedFigure simulated) =>
        Assert.InRange(exact, simulated.Value - (1.5 * simulated.HalfWidth) - 1e-12, simulated.Value + (1.5 * simulated.HalfWidth) + 1e-12);
}
