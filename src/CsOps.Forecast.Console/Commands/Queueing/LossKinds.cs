using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Questions about systems in which nobody waits.</summary>
internal static class LossKinds
{
    public static IReadOnlyList<QueueKind> All { get; } =
    [
        new("erlang_b", Loss, ("agents", "n"), ("load", "a")),
        new("erlang_b_min_servers", MinimumServers, ("load", "a"), ("maxBlocking", "max_blocking")),
        new("erlang_b_max_load", LargestLoad, ("agents", "n"), ("maxBlocking", "blocking")),
        new("engset", OfEngset, ("idleSourceLoad", "alpha")),
    ];

    private static void Loss(QueueFields fields, QueueFigures figures)
    {
        var agents = fields.Whole("n");
        var load = fields.Number("a");
        figures.Number("b", ErlangB.Blocking(agents, load));
        figures.Number("carried", ErlangB.Carried(agents, load));
        figures.Number("log10_b", ErlangB.Log10Blocking(agents, load));
    }

    private static void MinimumServers(QueueFields fields, QueueFigures figures)
    {
        var load = fields.Number("a");
        var agents = ErlangB.MinimumAgents(load, fields.Number("max_blocking"));
        figures.Whole("n", agents);
        figures.Number("b_at_n", ErlangB.Blocking(agents, load));
        figures.Number("b_at_n_minus_1", agents == 0 ? 1 : ErlangB.Blocking(agents - 1, load));
    }

    private static void LargestLoad(QueueFields fields, QueueFigures figures) =>
        figures.Number("a", ErlangB.LargestLoad(fields.Whole("n"), fields.Number("blocking")));

    private static void OfEngset(QueueFields fields, QueueFigures figures)
    {
        var result = Engset.Solve(fields.Whole("sources"), fields.Whole("servers"), fields.Number("alpha"));
        figures.Number("time_congestion", result.TimeCongestion);
        figures.Number("call_congestion", result.CallCongestion);
        figures.Number("mean_busy", result.MeanBusy);
    }
}
