using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Planning.Stations;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary>The days of a plan with its roster: <c>forecast.csv</c>, <c>requirement.csv</c> and <c>roster.csv</c> in, the service level of each interval out.</summary>
internal static class SimulateRoster
{
    public static int Execute(CommandRun run, string path, string? plan, RosterSimulationOptions options)
    {
        var folder = new CentreFolder(path);
        var target = CentreRun.PlanFolder(folder, plan);
        run.Progress.Report("Reading the centre …");
        var data = CentreRun.Read(run, folder);
        var versions = new ForecastVersions(target, data.Centre.Zone);
        versions.Finish();
        var forecasts = ForecastFile.Read(versions.Current);
        run.Read(versions.Current, forecasts.Sum(forecast => (long)forecast.Grid.Count));
        CentreRun.CheckPlanFile(data.Centre, versions.Current, forecasts.Select(forecast => forecast.Queue), forecasts[0].Grid);
        var planned = PlannedRoster.Read(run, folder, data.Centre, target);
        if (planned.Problem.Grid != forecasts[0].Grid)
        {
            throw CommandFailure.BadData($"{target}: {PlanFiles.Forecast} and {PlanFiles.Requirement} are of other intervals. Make the requirement anew with 'csops require'.");
        }

        run.Progress.Report("Simulating …");
        var period = new StaffedPeriod
        {
            Centre = data.Centre,
            Forecasts = forecasts,
            Roster = planned.Roster,
            Past = planned.Problem.Past,
            Histories = RelatedStation.Relate(data.Centre, data.History.Queues, until: forecasts[0].Grid.Start).Queues,
        };
        var simulated = Simulate(period, options, versions.Current, run.Cancellation);
        run.Screen.Heading($"{data.Centre.Name}, {run.Screen.Date(simulated.Days.First)} – {run.Screen.Date(simulated.Days.Last)}");
        ServiceScreen.Show(run.Screen, simulated, data.Centre.Zone);
        run.Result = json => ServiceJson.Write(json, simulated, data.Centre.Zone);
        return ExitCode.Ok;
    }

    private static SimulatedRoster Simulate(StaffedPeriod period, RosterSimulationOptions options, string forecast, CancellationToken cancellation)
    {
        try
        {
            return RosterSimulation.Run(period, options, cancellation);
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.BadData($"{forecast}: {wrong.Message.Split(" (Parameter ", 2)[0]}");
        }
    }
}
