using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Questions about queues in which some give up waiting.</summary>
internal static class AbandonmentKinds
{
    private const string NotMonotone = "smallest n such that the target holds for all n'>=n (metric not monotone)";

    private static readonly (string, string)[] Fields =
        [("agents", "n"), ("load", "a"), ("handleSeconds", "aht"), ("patienceSeconds", "patience"), ("acceptableWaitSeconds", "t")];

    /// <summary>What a target may be about: its name in a question and in an answer, whether more is better, and how it is asked and read.</summary>
    private static readonly Metric[] Metrics =
    [
        OfServiceLevel("sl_offered", ServiceLevelDefinition.AnsweredOfOffered),
        OfServiceLevel("sl_answered", ServiceLevelDefinition.AnsweredOfAnswered),
        OfServiceLevel("sl_excl_short_abandons", ServiceLevelDefinition.AnsweredExcludingShortAbandons),
        OfServiceLevel("sl_wait_le_t", ServiceLevelDefinition.WaitedAtMost),
        OfServiceLevel("sl_abandons_ok", ServiceLevelDefinition.AbandonsCountAsMet),
        new("p_abandon", "<=", (target, value) => target with { MaxAbandonment = value }, queue => queue.AbandonmentProbability),
        new("ew_served", "<=", (target, value) => target with { AverageSpeedOfAnswerSeconds = value }, queue => queue.AverageSpeedOfAnswerSeconds),
    ];

    public static IReadOnlyList<QueueKind> All { get; } =
    [
        new("erlang_a", Solve, Fields),
        new(
            "min_agents_erlang_a",
            MinimumAgents,
            [.. Fields, ("serviceLevel", "target"), ("maxAbandonment", "target"), ("averageSpeedOfAnswerSeconds", "target")]),
    ];

    public static void Write(QueueFigures figures, ErlangAResult queue)
    {
        figures.Number("p_wait", queue.WaitProbability);
        figures.Number("p_abandon", queue.AbandonmentProbability);
        figures.Number("p_served", queue.ServedProbability);
        figures.Number("ew_all", queue.AverageWaitSeconds);
        figures.Number("ew_served", queue.AverageSpeedOfAnswerSeconds);
        figures.Number("ew_abandoned", queue.AverageWaitOfAbandonedSeconds);
        figures.Number("lq", queue.QueueLength);
        figures.Number("occ", queue.Occupancy);
        figures.Number("p_offered_wait_gt_t", queue.OfferedWaitTail);
        figures.Number("answered_within_t", queue.AnsweredWithin);
        figures.Number("abandoned_within_t", queue.AbandonedWithin);
        foreach (var metric in Metrics.Where(metric => metric.Sense is ">="))
        {
            figures.Number(metric.Name, metric.Read(queue));
        }
    }

    private static void Solve(QueueFields fields, QueueFigures figures) => Write(
        figures,
        ErlangA.Solve(fields.Whole("n"), fields.Number("a"), fields.Number("aht"), fields.Number("patience"), fields.Number("t")));

    private static void MinimumAgents(QueueFields fields, QueueFigures figures)
    {
        var name = fields.Text("metric");
        var metric = Array.Find(Metrics, candidate => candidate.Name == name)
            ?? throw new FieldFailure("metric", $"metric is one of {string.Join(", ", Metrics.Select(known => known.Name))}. Found '{name}'.");
        if (fields.Text("sense") != metric.Sense)
        {
            throw new FieldFailure("sense", $"The sense of {name} is {metric.Sense}. Found '{fields.Text("sense")}'.");
        }

        var (load, handle, patience, wait) = (fields.Number("a"), fields.Number("aht"), fields.Number("patience"), fields.Number("t"));
        var target = metric.Ask(new QueueTarget { ServiceLevel = null, AcceptableWaitSeconds = wait }, fields.Number("target"));
        var agents = ErlangA.MinimumAgents(load, handle, patience, target);
        figures.Whole("n", agents);
        if (agents > 0)
        {
            figures.Number("at_n", metric.Read(ErlangA.Solve(agents, load, handle, patience, wait)));
            figures.NumberOrNull("at_n_minus_1", agents == 1 ? null : metric.Read(ErlangA.Solve(agents - 1, load, handle, patience, wait)));
        }

        if (target.Definition == ServiceLevelDefinition.AbandonsCountAsMet)
        {
            figures.Text("note", NotMonotone);
        }
    }

    private static Metric OfServiceLevel(string name, ServiceLevelDefinition definition) => new(
        name,
        ">=",
        (target, value) => target with { ServiceLevel = value, Definition = definition },
        queue => queue.ServiceLevel(definition));

    private sealed record Metric(string Name, string Sense, Func<QueueTarget, double, QueueTarget> Ask, Func<ErlangAResult, double> Read);
}
