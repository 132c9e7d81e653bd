using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary><c>csops explain</c>: what the forecast of each queue rests on, and what changed since the last plan. It writes nothing.</summary>
internal static class ExplainCommand
{
    private const string Summary = "Explain each queue: level, trend, shapes, anomalies, model, what changed since a plan.";

    private const string Examples = """
        csops explain data/demo
        csops explain data/demo --queue voice --against 2026-11-02
        csops explain data/demo --detector weekday --detector pelt
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var queue = new Option<string?>("--queue") { Description = "One queue of the centre. Default: all.", HelpName = "NAME" };
        var from = SharedOptions.From();
        var weeks = SharedOptions.Weeks();
        var model = SharedOptions.Model();
        var against = new Option<string?>("--against") { Description = "The plan to compare with, a folder of plans/. Default: the last one.", HelpName = "ID" };
        var assemblies = SharedOptions.ModelAssemblies();
        var detectors = new Option<string[]?>("--detector") { Description = $"What finds anomalies, level changes or root causes: {ConsoleDetectors.Names}. May be repeated. Default: ours.", HelpName = "NAME" };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("explain", Summary, Examples) { folder, queue, from, weeks, model, assemblies, against, detectors, json };
        host.SetAction(command, json, (parsed, run) => Execute(
            run,
            parsed.GetRequiredValue(folder),
            parsed.GetValue(queue),
            new PeriodArguments(parsed.GetValue(from), parsed.GetValue(weeks)),
            ConsoleModels.With(run, parsed.GetValue(assemblies)).Named(parsed.GetRequiredValue(model)),
            parsed.GetValue(against),
            ConsoleDetectors.Of(parsed.GetValue(detectors))));
        return command;
    }

    private static int Execute(CommandRun run, string path, string? queue, PeriodArguments period, IForecastModel model, string? against, HistoryDetectors detectors)
    {
        run.Progress.Report("Reading the centre …");
        var folder = new CentreFolder(path);
        var data = CentreRun.Read(run, folder);
        var centre = data.Centre;
        CheckQueue(centre, queue);
        var previous = PreviousOf(folder, against);
        var days = period.DaysOf(run, data);
        var grid = PlanPeriod.GridOf(days, centre.Zone, centre.IntervalLength);
        var options = new PlannerOptions { Model = model, Queues = queue is null ? [] : [queue], Adjustments = CentreRun.AdjustmentsOf(folder, data, days) };
        var outcome = ForecastStation.Forecast(centre, data.History.Queues, grid, options, run.Progress, run.Cancellation);
        foreach (var warning in outcome.Warnings)
        {
            run.Warn("FORECAST", warning);
        }

        if (outcome.Forecasts.IsEmpty)
        {
            throw CommandFailure.BadData("no queue could be forecast; the warnings say why.");
        }

        run.Progress.Report("Looking at the history …");
        try
        {
            var explanations = ExplanationStation.Explain(centre, outcome.Histories, outcome.Forecasts, previous, data.Inputs, detectors);
            var shared = ExplanationStation.ExplainShared(centre, outcome.Histories, outcome.Forecasts, explanations, detectors);
            ExplanationScreen.Show(run.Screen, explanations, shared);
            run.Result = json => ExplanationJson.Write(json, explanations, shared, centre.Zone);
        }
        catch (PlatformNotSupportedException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }

        return ExitCode.Ok;
    }

    private static void CheckQueue(Centre centre, string? queue)
    {
        if (queue is not null && !centre.Queues.Any(known => string.Equals(known.Name, queue, StringComparison.Ordinal)))
        {
            throw CommandFailure.Usage($"the centre has no queue '{queue}'; it has {string.Join(", ", centre.Queues.Select(known => known.Name))}.");
        }
    }

    private static PreviousPlan? PreviousOf(CentreFolder folder, string? against) =>
        against is null ? PreviousPlan.Last(folder) : PreviousPlan.Read(CentreRun.PlanFolder(folder, against));
}
