using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

public class MinimumAgentsTests
{
    private static readonly ServiceLevelDefinition[] Definitions = Enum.GetValues<ServiceLevelDefinition>();

    [Fact]
    public void MinimumAgents_on_every_reference_row_is_exact()
    {
        var rows = ReferenceRow.ReadAll("min_agents_erlang_a.jsonl").ToList();

        var wrong = rows.Where(row =>
            ErlangA.MinimumAgents(row.In("a"), row.In("aht"), row.In("patience"), Target(row)) != row.IntegerOut("n"));

        Assert.NotEmpty(rows);
        Assert.Empty(wrong.Select(row => row.Id));
    }

    [Fact]
    public void MinimumAgents_is_the_last_of_a_search_down_from_many()
    {
        var random = new Random(30);
        for (var i = 0; i < 600; i++)
        {
            var load = 0.05 * Math.Pow(6000, random.NextDouble());
            var handle = 30 + (900 * random.NextDouble());
            var patience = 3 * Math.Pow(1000, random.NextDouble());
            var target = Random(random);
            var expected = (int)(load + (12 * Math.Sqrt(load)) + 30);
            while (expected > 1 && IsMet(target, ErlangA.Solve(expected - 1, load, handle, patience, target.AcceptableWaitSeconds)))
            {
                expected--;
            }

            var agents = ErlangA.MinimumAgents(load, handle, patience, target);

            Assert.Equal(expected, agents);
        }
    }

    [Fact]
    public void MinimumAgents_where_abandons_count_as_met_leaves_no_number_above_that_fails()
    {
        // With few agents hardly anybody is answered late, with more many are, with enough nobody.
        var target = QueueTarget.ForServiceLevel(0.8, 20, ServiceLevelDefinition.AbandonsCountAsMet);
        bool IsMet(int n) => ErlangA.Solve(n, 50, 300, 240, 20).ServiceLevel(ServiceLevelDefinition.AbandonsCountAsMet) >= 0.8;

        var agents = ErlangA.MinimumAgents(50, 300, 240, target);

        Assert.True(IsMet(1));
        Assert.False(IsMet(agents - 1));
        Assert.All(Enumerable.Range(agents, 100), n => Assert.True(IsMet(n)));
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1e-300, 1)]
    [InlineData(7.5, 1)]
    public void MinimumAgents_when_nothing_is_asked_is_one_where_there_is_load(double load, int expected)
    {
        Assert.Equal(expected, ErlangA.MinimumAgents(load, 300, 60, default));
        Assert.Equal(expected, ErlangA.MinimumAgents(load, 300, 60, QueueTarget.ForServiceLevel(0, 20)));
        Assert.Equal(expected, ErlangA.MinimumAgents(load, 300, 60, new QueueTarget { MaxOccupancy = 1 }));
    }

    [Fact]
    public void MinimumAgents_with_endless_patience_is_that_of_ErlangC()
    {
        const double endless = double.PositiveInfinity;

        Assert.Equal(ErlangC.MinimumAgents(40, 300, 0.8, 20), ErlangA.MinimumAgents(40, 300, endless, QueueTarget.ForServiceLevel(0.8, 20)));
        Assert.Equal(
            ErlangC.MinimumAgentsForAverageSpeedOfAnswer(40, 300, 3),
            ErlangA.MinimumAgents(40, 300, endless, new QueueTarget { AverageSpeedOfAnswerSeconds = 3 }));
        Assert.Equal(50, ErlangA.MinimumAgents(40, 300, endless, new QueueTarget { MaxOccupancy = 0.8m, MaxAbandonment = 0.01 }));
        Assert.Equal(41, ErlangA.MinimumAgents(40, 300, endless, default));
    }

    [Theory]
    [InlineData(10.2, "0.85")]
    [InlineData(8.5, "0.85")]
    [InlineData(24, "0.75")]
    public void MinimumAgents_for_an_occupancy_that_patience_does_not_help_rounds_up_exactly(double load, string cap)
    {
        // Patience of 1e12 s: so few leave that a double cannot tell, and load / cap is what counts.
        var decimals = decimal.Parse(cap, CultureInfo.InvariantCulture);
        var expected = ErlangC.MinimumAgentsForOccupancy((decimal)load, decimals);

        var agents = ErlangA.MinimumAgents(load, 300, 1e12, new QueueTarget { MaxOccupancy = decimals });

        Assert.Equal(expected, agents);
    }

    [Fact]
    public void MinimumAgents_for_an_occupancy_counts_what_abandons()
    {
        var agents = ErlangA.MinimumAgents(100, 300, 30, new QueueTarget { MaxOccupancy = 0.95m });

        Assert.True(agents < 105);
        Assert.True(ErlangA.Solve(agents, 100, 300, 30, 0).Occupancy <= 0.95);
        Assert.True(ErlangA.Solve(agents - 1, 100, 300, 30, 0).Occupancy > 0.95);
    }

    [Theory]
    [InlineData(1e6, 300.0, 1e-3, 0.999, 0.0)]
    [InlineData(1e6, 1.0, 1e9, 0.999, 1e9)]
    [InlineData(1e-9, 1e5, 1e-3, 0.9999999999999999, 1.0)]
    [InlineData(3e4, 86_400.0, 1.0, 1e-300, 1e6)]
    [InlineData(700.0, 1e-3, 1e9, 0.5, 20.0)]
    public void MinimumAgents_at_the_edges_of_its_range_answers(double load, double handle, double patience, double level, double wait)
    {
        foreach (var definition in Definitions)
        {
            var target = QueueTarget.ForServiceLevel(level, wait, definition);

            var agents = ErlangA.MinimumAgents(load, handle, patience, target);

            Assert.True(IsMet(target, ErlangA.Solve(agents, load, handle, patience, wait)));
            Assert.True(agents == 1 || !IsMet(target, ErlangA.Solve(agents - 1, load, handle, patience, wait)));
        }
    }

    [Fact]
    public void MinimumAgents_allocates_nothing()
    {
        var target = new QueueTarget { ServiceLevel = 0.8, AcceptableWaitSeconds = 20, MaxAbandonment = 0.05, MaxOccupancy = 0.9m };
        _ = ErlangA.MinimumAgents(100, 300, 120, target);
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = ErlangA.MinimumAgents(100, 300, 120, target);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void MinimumAgents_of_an_impossible_target_names_its_part()
    {
        void Refuses(string name, QueueTarget target) =>
            Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.MinimumAgents(10, 300, 60, target)).ParamName);

        Refuses("ServiceLevel", new QueueTarget { ServiceLevel = 80 });
        Refuses("AcceptableWaitSeconds", QueueTarget.ForServiceLevel(0.8, -1));
        Refuses("definition", QueueTarget.ForServiceLevel(0.8, 20, (ServiceLevelDefinition)5));
        Refuses("AverageSpeedOfAnswerSeconds", new QueueTarget { AverageSpeedOfAnswerSeconds = 0 });
        Refuses("maxAbandonment", new QueueTarget { MaxAbandonment = 5 });
        Refuses("maxOccupancy", new QueueTarget { MaxOccupancy = 85 });
    }

    private static QueueTarget Random(Random random)
    {
        var target = QueueTarget.ForServiceLevel(
            0.3 + (0.69 * random.NextDouble()), random.Next(4) * 20 * random.NextDouble(), Definitions[random.Next(Definitions.Length)]);
        return random.Next(4) switch
        {
            0 => target with { MaxAbandonment = 0.2 * (1 - random.NextDouble()) },
            1 => target with { ServiceLevel = null, AverageSpeedOfAnswerSeconds = 30 * (1 - random.NextDouble()) },
            2 => target with { MaxOccupancy = 0.7m + (random.Next(30) / 100m), AverageSpeedOfAnswerSeconds = 5 },
            _ => target,
        };
    }

    private static bool IsMet(in QueueTarget target, in ErlangAResult queue) =>
        (target.ServiceLevel is null || queue.ServiceLevelMiss(target.Definition) <= (1 - target.ServiceLevel) * (1 + 1e-12))
        && !(queue.AverageSpeedOfAnswerSeconds > target.AverageSpeedOfAnswerSeconds)
        && !(queue.AbandonmentProbability > target.MaxAbandonment)
        && !(queue.Occupancy > (double?)target.MaxOccupancy);

    private static QueueTarget Target(ReferenceRow row) => row.TextIn("metric") switch
    {
        "p_abandon" => new() { MaxAbandonment = row.In("target") },
        "ew_served" => new() { AverageSpeedOfAnswerSeconds = row.In("target") },
        "sl_offered" => QueueTarget.ForServiceLevel(row.In("target"), row.In("t")),
        "sl_answered" => QueueTarget.ForServiceLevel(row.In("target"), row.In("t"), ServiceLevelDefinition.AnsweredOfAnswered),
        "sl_excl_short_abandons" => QueueTarget.ForServiceLevel(row.In("target"), row.In("t"), ServiceLevelDefinition.AnsweredExcludingShortAbandons),
        "sl_wait_le_t" => QueueTarget.ForServiceLevel(row.In("target"), row.In("t"), ServiceLevelDefinition.WaitedAtMost),
        "sl_abandons_ok" => QueueTarget.ForServiceLevel(row.In("target"), row.In("t"), ServiceLevelDefinition.AbandonsCountAsMet),
        var metric => throw new InvalidOperationException($"{row.Id} asks for {metric}."),
    };
}
