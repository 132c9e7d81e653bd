using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The agents that each interval of a plan's forecast needs: <c>forecast.csv</c> in, <c>requirement.csv</c> out. What waits at its start is in the history.</summary>
internal static class RequireCentre
{
    public static int Execute(CommandRun run, string path, string? plan)
    {
        var folder = new CentreFolder(path);
        var target = CentreRun.PlanFolder(folder, plan);
        run.Progress.Report("Reading the centre …");
        var data = CentreRun.Read(run, folder);
        var centre = data.Centre;
        var versions = new ForecastVersions(target, centre.Zone);
        versions.Finish();
        var source = versions.Current;
        var forecasts = ForecastFile.Read(source);
        run.Read(source, forecasts.Sum(forecast => (long)forecast.Grid.Count));
        CentreRun.CheckPlanFile(centre, source, forecasts.Select(forecast => forecast.Queue), forecasts[0].Grid);

        var histories = RelatedStation.Relate(centre, data.History.Queues, until: forecasts[0].Grid.Start).Queues;
        var requirements = StaffingStation.Require(centre, forecasts, histories);
        var output = Path.Combine(target, PlanFiles.Requirement);
        AtomicFile.Write(output, stream => RequirementFile.Write(requirements, centre.Zone, stream));
        run.Wrote(output, requirements.Sum(requirement => (long)requirement.Grid.Count));

        foreach (var warning in requirements.SelectMany(requirement => requirement.Warnings))
        {
            run.Warn("REQUIREMENT", warning);
        }

        RequirementScreen.Show(run.Screen, requirements, forecasts);
        run.Screen.Line($"Requirement: {output}");
        return ExitCode.Ok;
    }
}
