using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>The series to backtest: of a file, or of a centre's queues.</summary>
internal static class BacktestSource
{
    public static IReadOnlyList<BacktestedSeries> OfFile(CommandRun run, SeriesRequest request, HandlingArguments handling)
    {
        var all = SeriesFile.Read(request.File);
        run.Read(request.File, all.Sum(series => (long)series.Values.Length));
        request.WarnOfUnused(run, all);
        return [.. all.Select(series => new BacktestedSeries(series.Prepare(request.OptionsFor(series.Name)).Series, AgentsOf(series, handling)))];
    }

    private static AgentScale? AgentsOf(FileSeries series, HandlingArguments handling)
    {
        if (handling.HandleTime is not { } handleTime)
        {
            return null;
        }

        var interval = handling.Interval ?? series.Interval
            ?? throw CommandFailure.Usage($"--handle-time needs --interval: the times of series '{series.Name}' do not say how long an interval is.");
        var target = handling.Target is { } serviceLevel ? new StaffingTarget { ServiceLevel = serviceLevel } : new StaffingTarget();
        try
        {
            return new AgentScale { AgentsFor = IntervalAgents.Immediate(interval, handleTime, new StaffingOptions { Target = target }).For, Interval = interval };
        }
        catch (ArgumentException refused)
        {
            throw CommandFailure.Usage(refused);
        }
    }

    public static IReadOnlyList<BacktestedSeries> OfCentre(CommandRun run, string path, string? only)
    {
        run.Progress.Report("Reading the centre …");
        var data = CentreRun.Read(run, new CentreFolder(path));
        var queues = data.Centre.Queues.Where(queue => only is null || string.Equals(queue.Name, only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (queues.Count == 0)
        {
            throw CommandFailure.Usage($"the centre has no queue '{only}'; it has {string.Join(", ", data.Centre.Queues.Select(queue => queue.Name))}.");
        }

        var histories = RelatedStation.Relate(data.Centre, data.History.Queues).Queues;
        var found = new List<BacktestedSeries>();
        foreach (var queue in queues)
        {
            var history = histories.FirstOrDefault(h => string.Equals(h.Queue, queue.Name, StringComparison.Ordinal));
            var series = history is null ? null : ForecastStation.SeriesOf(data.Centre, queue, history, new CleaningOptions());
            if (series is null)
            {
                run.Warn("NO_HISTORY", $"queue {queue.Name} has no history in opening hours");
            }
            else
            {
                found.Add(new BacktestedSeries(series, BacktestStation.AgentsOf(data.Centre, queue, history!)));
            }
        }

        return found.Count > 0 ? found : throw CommandFailure.BadData("there is no history to test on.");
    }
}
