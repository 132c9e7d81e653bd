using CsOps.Forecast.Queueing.Finite;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Questions about queues with finite trunks.</summary>
internal static class FiniteKinds
{
    private static readonly (string, string)[] Fields =
        [("agents", "n"), ("places", "k_total"), ("load", "a"), ("handleSeconds", "aht"), ("patienceSeconds", "patience"), ("acceptableWaitSeconds", "t")];

    public static IReadOnlyList<QueueKind> All { get; } =
    [
        new("mmnk", (fields, figures) => Write(figures, Of(fields).Solve(fields.Number("t"))), Fields),
        new("mmnkm", (fields, figures) => Write(figures, (Of(fields) with { PatienceSeconds = fields.Number("patience") }).Solve(fields.Number("t"))), Fields),
    ];

    private static FiniteTrunks Of(QueueFields fields) => new()
    {
        Agents = fields.Whole("n"),
        Places = fields.Whole("k_total"),
        Load = fields.Number("a"),
        HandleSeconds = fields.Number("aht"),
    };

    private static void Write(QueueFigures figures, FiniteTrunksResult queue)
    {
        figures.Number("p_block", queue.Blocking);
        figures.Number("p_wait_offered", queue.WaitProbability);
        figures.Number("p_wait_accepted", queue.WaitProbabilityOfAccepted);
        figures.Number("lq", queue.QueueLength);
        figures.Number("p_abandon_offered", queue.Abandoned);
        figures.Number("p_served_offered", queue.Served);
        figures.Number("answered_within_t_offered", queue.AnsweredInTime);
        figures.Number("sl_accepted", queue.ServiceLevelOfAccepted);
        figures.Number("sl_served", queue.ServiceLevelOfServed);
        figures.Number("ew_accepted", queue.AverageWaitSeconds);
        figures.Number("ew_served", queue.AverageSpeedOfAnswerSeconds);
        figures.Number("occ", queue.Occupancy);
    }
}
