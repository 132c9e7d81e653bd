using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;

namespace CsOps.Forecast.Tests.Queueing.Abandonment;

/// <summary>Every row of exact answers that lies beside the checkout, within 1e-12 relative; integers exact.</summary>
public class ErlangAReferenceTests
{
    [Fact]
    public void Solve_on_every_reference_row_is_within_1e12()
    {
        var rows = ReferenceRow.ReadAll("erlang_a.jsonl").ToList();

        var differences = rows
            .SelectMany(row => Differences(row, ErlangA.Solve((int)row.In("n"), row.In("a"), row.In("aht"), row.In("patience"), row.In("t"))))
            .ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(differences);
    }

    private static IEnumerable<string> Differences(ReferenceRow row, ErlangAResult result)
    {
        var values = Values(result);
        Assert.Equal(row.OutNames.Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        return values.Select(value => row.Difference(value.Key, value.Value)).OfType<string>();
    }

    private static Dictionary<string, double> Values(ErlangAResult result) => new(StringComparer.Ordinal)
    {
        ["p_wait"] = result.WaitProbability,
        ["p_abandon"] = result.AbandonmentProbability,
        ["p_served"] = result.ServedProbability,
        ["ew_all"] = result.AverageWaitSeconds,
        ["ew_served"] = result.AverageSpeedOfAnswerSeconds,
        ["ew_abandoned"] = result.AverageWaitOfAbandonedSeconds,
        ["lq"] = result.QueueLength,
        ["occ"] = result.Occupancy,
        ["p_offered_wait_gt_t"] = result.OfferedWaitTail,
        ["answered_within_t"] = result.AnsweredWithin,
        ["abandoned_within_t"] = result.AbandonedWithin,
        ["sl_offered"] = result.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered),
        ["sl_answered"] = result.ServiceLevel(ServiceLevelDefinition.AnsweredOfAnswered),
        ["sl_excl_short_abandons"] = result.ServiceLevel(ServiceLevelDefinition.AnsweredExcludingShortAbandons),
        ["sl_wait_le_t"] = result.ServiceLevel(ServiceLevelDefinition.WaitedAtMost),
        ["sl_abandons_ok"] = result.ServiceLevel(ServiceLevelDefinition.AbandonsCountAsMet),
    };
}
