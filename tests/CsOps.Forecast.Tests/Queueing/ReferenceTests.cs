using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing;

/// <summary>Every row of exact answers that lies beside the checkout, within 1e-12 relative; integers exact.</summary>
public class ReferenceTests
{
    [Fact]
    public void ErlangB_on_every_reference_row_is_within_1e12()
    {
        var rows = ReferenceRow.ReadAll("erlang_b.jsonl").ToList();

        var differences = rows.SelectMany(row => Differences(row, (int)row.In("n"), row.In("a"))).ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(differences);
    }

    [Fact]
    public void Solve_on_every_reference_row_is_within_1e12()
    {
        var rows = ReferenceRow.ReadAll("erlang_c.jsonl").ToList();

        var differences = rows
            .SelectMany(row => Differences(row, ErlangC.Solve((int)row.In("n"), row.In("a"), row.In("aht"), row.In("t"))))
            .ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(differences);
    }

    [Fact]
    public void MinimumAgents_on_every_reference_row_is_exact()
    {
        var rows = ReferenceRow.ReadAll("min_agents_sl.jsonl").ToList();

        var wrong = rows.Where(row =>
            ErlangC.MinimumAgents(row.In("a"), row.In("aht"), row.In("sl_target"), row.In("t")) != row.IntegerOut("n"));

        Assert.NotEmpty(rows);
        Assert.Empty(wrong.Select(row => row.Id));
    }

    [Fact]
    public void MinimumAgentsForAverageSpeedOfAnswer_on_every_reference_row_is_exact()
    {
        var rows = ReferenceRow.ReadAll("min_agents_asa.jsonl").ToList();

        var wrong = rows.Where(row =>
            ErlangC.MinimumAgentsForAverageSpeedOfAnswer(row.In("a"), row.In("aht"), row.In("asa_target")) != row.IntegerOut("n"));

        Assert.NotEmpty(rows);
        Assert.Empty(wrong.Select(row => row.Id));
    }

    private static IEnumerable<string> Differences(ReferenceRow row, int agents, double load) =>
        new[]
        {
            row.Difference("b", ErlangB.Blocking(agents, load)),
            row.Difference("carried", ErlangB.Carried(agents, load)),
            row.Difference("log10_b", ErlangB.Log10Blocking(agents, load)),
        }.OfType<string>();

    private static IEnumerable<string> Differences(ReferenceRow row, ErlangCResult result)
    {
        if (row.IsOut("stable") != (result.State == QueueState.Stable))
        {
            yield return $"{row.Id} stable: expected {row.IsOut("stable")}";
        }

        foreach (var (name, value) in Values(result))
        {
            if (row.HasOut(name) && row.Difference(name, value) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private static (string Name, double Value)[] Values(ErlangCResult result) =>
    [
        ("p_block_b", result.Blocking),
        ("p_wait", result.WaitProbability),
        ("sl", result.ServiceLevel),
        ("miss", result.ServiceLevelMiss),
        ("asa", result.AverageSpeedOfAnswerSeconds),
        ("wait_of_delayed", result.WaitOfDelayedSeconds),
        ("lq", result.QueueLength),
        ("l", result.InSystem),
        ("occ", result.Occupancy),
        ("w5", result.WaitPercentileSeconds(0.5)),
        ("w8", result.WaitPercentileSeconds(0.8)),
        ("w9", result.WaitPercentileSeconds(0.9)),
        ("w95", result.WaitPercentileSeconds(0.95)),
        ("w99", result.WaitPercentileSeconds(0.99)),
    ];
}
