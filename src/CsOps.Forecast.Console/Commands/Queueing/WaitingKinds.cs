using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Questions about queues in which everyone waits until answered.</summary>
internal static class WaitingKinds
{
    private static readonly (string, string)[] Fields = [("agents", "n"), ("load", "a"), ("handleSeconds", "aht"), ("acceptableWaitSeconds", "t")];

    public static IReadOnlyList<QueueKind> All { get; } =
    [
        new("erlang_c", Whole, Fields),
        new("erlang_c_fractional", Fractional, Fields),
        new("min_agents_sl", ForServiceLevel, [.. Fields, ("serviceLevel", "sl_target")]),
        new("min_agents_asa", ForAverageSpeed, [.. Fields, ("averageSpeedOfAnswerSeconds", "asa_target")]),
    ];

    private static void Whole(QueueFields fields, QueueFigures figures) =>
        Write(figures, ErlangC.Solve(fields.Whole("n"), fields.Number("a"), fields.Number("aht"), fields.Number("t")));

    private static void Fractional(QueueFields fields, QueueFigures figures) =>
        Write(figures, ErlangC.SolveFractional(fields.Number("n"), fields.Number("a"), fields.Number("aht"), fields.Number("t")));

    /// <summary>An unstable queue has no percentiles, and its loss is not of a queue that waits.</summary>
    public static void Write(QueueFigures figures, ErlangCResult queue)
    {
        var isStable = queue.State == QueueState.Stable;
        figures.Truth("stable", isStable);
        figures.NumberIfKnown("p_block_b", isStable ? queue.Blocking : null);
        figures.Number("p_wait", queue.WaitProbability);
        figures.Number("sl", queue.ServiceLevel);
        figures.Number("miss", queue.ServiceLevelMiss);
        figures.Number("asa", queue.AverageSpeedOfAnswerSeconds);
        figures.Number("wait_of_delayed", queue.WaitOfDelayedSeconds);
        figures.Number("lq", queue.QueueLength);
        figures.Number("l", queue.InSystem);
        figures.Number("occ", queue.Occupancy);
        foreach (var (name, fraction) in isStable ? [("w5", 0.5), ("w8", 0.8), ("w9", 0.9), ("w95", 0.95), ("w99", 0.99)] : Array.Empty<(string, double)>())
        {
            figures.Number(name, queue.WaitPercentileSeconds(fraction));
        }
    }

    private static void ForServiceLevel(QueueFields fields, QueueFigures figures)
    {
        var (load, handle, wait, target) = (fields.Number("a"), fields.Number("aht"), fields.Number("t"), fields.Number("sl_target"));
        var agents = ErlangC.MinimumAgents(load, handle, target, wait);
        figures.Whole("n", agents);
        if (agents == 0)
        {
            return;
        }

        var queue = ErlangC.Solve(agents, load, handle, wait);
        figures.Number("sl_at_n", queue.ServiceLevel);
        figures.Number("sl_at_n_minus_1", ErlangC.Solve(agents - 1, load, handle, wait).ServiceLevel);
        figures.Number("asa_at_n", queue.AverageSpeedOfAnswerSeconds);
        figures.Number("occ_at_n", queue.Occupancy);
        figures.Number("margin", ErlangC.DecisionMargin(agents, load, handle, target, wait));
    }

    private static void ForAverageSpeed(QueueFields fields, QueueFigures figures)
    {
        var (load, handle) = (fields.Number("a"), fields.Number("aht"));
        var agents = ErlangC.MinimumAgentsForAverageSpeedOfAnswer(load, handle, fields.Number("asa_target"));
        figures.Whole("n", agents);
        if (agents > 0)
        {
            figures.Number("asa_at_n", ErlangC.Solve(agents, load, handle, 0).AverageSpeedOfAnswerSeconds);
            figures.Number("asa_at_n_minus_1", ErlangC.Solve(agents - 1, load, handle, 0).AverageSpeedOfAnswerSeconds);
        }
    }
}
