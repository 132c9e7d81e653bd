using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Forecasts a centre's queues into <c>plans/&lt;first day&gt;/forecast.csv</c>.</summary>
internal static class ForecastCentre
{
    public static int Execute(CommandRun run, string path, PeriodArguments period, string modelName)
    {
        run.Progress.Report("Reading the centre …");
        var folder = new CentreFolder(path);
        var data = CentreRun.Read(run, folder);
        var days = period.DaysOf(data);
        var grid = PlanPeriod.GridOf(days, data.Centre.Zone, data.Centre.IntervalLength);
        var options = new PlannerOptions { Model = ConsoleModels.Find(modelName) };
        var outcome = ForecastStation.Forecast(data.Centre, data.History.Queues, grid, options, run.Progress, run.Cancellation);
        foreach (var warning in outcome.Warnings)
        {
            run.Warn("FORECAST", warning);
        }

        if (outcome.Forecasts.IsEmpty)
        {
            throw CommandFailure.BadData("no queue could be forecast; the warnings say why.");
        }

        var output = Path.Combine(folder.PlansFolder(CentreRun.PlanId(days)), PlanFiles.Forecast);
        AtomicFile.Write(output, stream => ForecastFile.Write(outcome.Forecasts, data.Centre.Zone, stream));
        run.Wrote(output, outcome.Forecasts.Sum(forecast => (long)forecast.Grid.Count));
        ForecastScreen.Show(run.Screen, outcome.Forecasts);
        run.Screen.Line($"Forecast: {output}");
        return ExitCode.Ok;
    }
}
