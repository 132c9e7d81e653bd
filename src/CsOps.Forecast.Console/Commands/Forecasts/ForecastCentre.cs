using System.Collections.Immutable;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>Forecasts a centre's queues into <c>plans/&lt;first day&gt;/forecast.csv</c>, and their sums beside it where asked.</summary>
internal static class ForecastCentre
{
    public static int Execute(CommandRun run, string path, PeriodArguments period, IForecastModel model, TotalRequest totals)
    {
        run.Progress.Report("Reading the centre …");
        var folder = new CentreFolder(path);
        var data = CentreRun.Read(run, folder);
        var days = period.DaysOf(run, data);
        data = CentreRun.WithAdjustments(run, folder, data, days);
        var grid = PlanPeriod.GridOf(days, data.Centre.Zone, data.Centre.IntervalLength);
        var options = new PlannerOptions
        {
            Model = model,
            Reconciliation = totals.Reconciliation,
            Adjustments = CentreRun.AdjustmentsOf(folder, data, days),
        };
        var outcome = ForecastStation.Forecast(data.Centre, data.History.Queues, grid, options, run.Progress, run.Cancellation);
        foreach (var warning in outcome.Warnings)
        {
            run.Warn("FORECAST", warning);
        }

        if (outcome.Forecasts.IsEmpty)
        {
            throw CommandFailure.BadData("no queue could be forecast; the warnings say why.");
        }

        var target = folder.PlansFolder(CentreRun.PlanId(days));
        if (totals.IsPlain)
        {
            Write(run, data.Centre, target, outcome.Forecasts);
            ForecastScreen.Show(run.Screen, outcome.Forecasts);
            ForecastScreen.ShowReasons(run.Screen, outcome.Forecasts);
            ForecastScreen.ShowEffects(run.Screen, outcome.Forecasts);
            run.Screen.Line($"Forecast: {Path.Combine(target, PlanFiles.Forecast)}");
            return ExitCode.Ok;
        }

        run.Progress.Report("Adding up …");
        var agreed = HierarchyStation.Reconcile(data.Centre, outcome.Histories, outcome.Forecasts, options, run.Cancellation);
        Write(run, data.Centre, target, agreed.Forecasts);
        var sums = CentreTotals.Of(data.Centre, agreed.Forecasts, agreed.Correlation, totals.By, totals.Level);
        var output = Path.Combine(target, TotalsFile.NameOf(totals.By));
        AtomicFile.Write(output, stream => TotalsFile.Write(sums, sums.Rows, data.Centre.Zone, stream));
        run.Wrote(output, (long)sums.Rows.Length * sums.Periods.Length);
        TotalsScreen.Show(run.Screen, sums);
        ForecastScreen.ShowReasons(run.Screen, agreed.Forecasts);
        ForecastScreen.ShowEffects(run.Screen, agreed.Forecasts);
        run.Screen.Line(agreed.Method);
        run.Screen.Line($"Forecast: {output}");
        return ExitCode.Ok;
    }

    private static void Write(CommandRun run, Centre centre, string target, ImmutableArray<QueueForecast> forecasts)
    {
        var output = Path.Combine(target, PlanFiles.Forecast);
        AtomicFile.Write(output, stream => ForecastFile.Write(forecasts, centre.Zone, stream));
        run.Wrote(output, forecasts.Sum(forecast => (long)forecast.Grid.Count));
    }
}
