using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

public class GeneralPatienceAgentsTests
{
    private static readonly ServiceLevelDefinition[] Definitions = Enum.GetValues<ServiceLevelDefinition>();

    public static TheoryData<TimeDistribution> Laws =>
    [
        new Weibull(120, 0.5), new Weibull(120, 3), HyperExponential.Balanced(100, 4), new Deterministic(45), new Deterministic(0),
        new LogNormal(200, 2), Empirical.FromSurvival([0, 3, 30, 300], [0.9, 0.7, 0.4, 0.2]),
    ];

    [Fact]
    public void MinimumAgents_of_exponential_patience_in_any_guise_is_that_of_ErlangA()
    {
        var random = new Random(12);
        for (var i = 0; i < 60; i++)
        {
            var load = 0.05 * Math.Pow(6000, random.NextDouble());
            var handle = 30 + (900 * random.NextDouble());
            var patience = 3 * Math.Pow(300, random.NextDouble());
            var target = Random(random);

            var expected = ErlangA.MinimumAgents(load, handle, patience, target);

            Assert.Equal(expected, GeneralPatience.MinimumAgents(load, handle, new Exponential(patience), target));
            Assert.Equal(expected, GeneralPatience.MinimumAgents(load, handle, new HyperExponential([0.3, 0.7], [patience, patience]), target));
        }
    }

    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void MinimumAgents_is_the_last_of_a_search_down_from_many(TimeDistribution patience)
    {
        var random = new Random(5);
        foreach (var load in new[] { 0.3, 4, 25 })
        {
            for (var i = 0; i < 8; i++)
            {
                var target = Random(random);
                var expected = (int)(load + (12 * Math.Sqrt(load)) + 20);
                while (expected > 1 && IsMet(target, GeneralPatience.Solve(expected - 1, load, 240, patience, target.AcceptableWaitSeconds)))
                {
                    expected--;
                }

                Assert.Equal(expected, GeneralPatience.MinimumAgents(load, 240, patience, target));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void MinimumAgents_grow_with_the_load_and_with_what_is_asked(TimeDistribution patience)
    {
        foreach (var definition in Definitions)
        {
            int Agents(double load, double level) => GeneralPatience.MinimumAgents(load, 300, patience, QueueTarget.ForServiceLevel(level, 20, definition));
            var byLoad = new[] { 1.0, 2, 5, 5.5, 20, 21, 60, 300 }.Select(load => Agents(load, 0.8)).ToArray();
            var byLevel = new[] { 0.2, 0.5, 0.7, 0.8, 0.9, 0.99, 0.9999 }.Select(level => Agents(30, level)).ToArray();

            Assert.Equal(byLoad.Order(), byLoad);
            Assert.Equal(byLevel.Order(), byLevel);
        }
    }

    [Fact]
    public void MinimumAgents_of_few_who_never_leave_have_agents_for_those()
    {
        var half = Empirical.FromSurvival([10], [0.5]);

        Assert.Equal(11, GeneralPatience.MinimumAgents(20, 300, half, default));
        Assert.Equal(10, GeneralPatience.MinimumAgents(19.9, 300, half, default));
        Assert.InRange(GeneralPatience.MinimumAgents(20, 300, half, QueueTarget.ForServiceLevel(0.8, 20)), 17, 24);
    }

    [Fact]
    public void MinimumAgents_of_endless_patience_is_ErlangC_and_of_none_ErlangB()
    {
        var target = QueueTarget.ForServiceLevel(0.8, 20);

        Assert.Equal(ErlangC.MinimumAgents(10, 180, 0.8, 20), GeneralPatience.MinimumAgents(10, 180, Never.Instance, target));
        Assert.Equal(
            ErlangB.MinimumAgents(10, 0.05),
            GeneralPatience.MinimumAgents(10, 180, new Deterministic(0), new QueueTarget { MaxAbandonment = 0.05 }));
        Assert.Equal(0, GeneralPatience.MinimumAgents(0, 180, new Weibull(60, 2), target));
    }

    [Fact]
    public void MinimumAgents_allocates_nothing()
    {
        var law = new Weibull(120, 0.7);
        var target = new QueueTarget { ServiceLevel = 0.8, AcceptableWaitSeconds = 20, MaxAbandonment = 0.05, MaxOccupancy = 0.9m };
        _ = GeneralPatience.MinimumAgents(100, 300, law, target);
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = GeneralPatience.MinimumAgents(100, 300, law, target);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void MinimumAgents_of_impossible_arguments_names_the_argument()
    {
        var target = QueueTarget.ForServiceLevel(0.8, 20);

        Assert.Throws<ArgumentNullException>("patience", () => GeneralPatience.MinimumAgents(1, 300, null!, target));
        Assert.Throws<ArgumentOutOfRangeException>("load", () => GeneralPatience.MinimumAgents(double.NaN, 300, Never.Instance, target));
        Assert.Throws<ArgumentOutOfRangeException>("handleSeconds", () => GeneralPatience.MinimumAgents(1, 0, Never.Instance, target));
        Assert.Throws<ArgumentOutOfRangeException>("ServiceLevel", () => GeneralPatience.MinimumAgents(1, 300, Never.Instance, new QueueTarget { ServiceLevel = 80 }));
    }

    private static QueueTarget Random(Random random)
    {
        var target = QueueTarget.ForServiceLevel(
            0.3 + (0.69 * random.NextDouble()), random.Next(4) * 20 * random.NextDouble(), Definitions[random.Next(Definitions.Length)]);
        return random.Next(4) switch
        {
            0 => target with { MaxAbandonment = 0.05 + (0.2 * random.NextDouble()) },
            1 => target with { ServiceLevel = null, AverageSpeedOfAnswerSeconds = 30 * (1 - random.NextDouble()) },
            2 => target with { MaxOccupancy = 0.7m + (random.Next(30) / 100m) },
            _ => target,
        };
    }

    private static bool IsMet(in QueueTarget target, in ErlangAResult queue) =>
        (target.ServiceLevel is null || queue.ServiceLevel(target.Definition) >= target.ServiceLevel)
        && (target.AverageSpeedOfAnswerSeconds is null || queue.AverageSpeedOfAnswerSeconds <= target.AverageSpeedOfAnswerSeconds)
        && (target.MaxAbandonment is null || queue.AbandonmentProbability <= target.MaxAbandonment)
        && (target.MaxOccupancy is null || queue.Occupancy <= (double)target.MaxOccupancy)
        && queue.State == QueueState.Stable;
}
