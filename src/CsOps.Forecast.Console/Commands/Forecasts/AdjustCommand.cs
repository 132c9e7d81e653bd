using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary><c>csops adjust</c>: a planner's change of a forecast as a new version with owner and reason, taken back, listed, and reviewed.</summary>
internal static class AdjustCommand
{
    private const string Summary = "Change a plan's forecast, with owner and reason; or review whether changes helped.";

    private const string Examples = """
        csops adjust my-centre --queue voice --from 2026-11-02 --to 2026-11-04 --by +35% --owner "A. Hansen" --reason "Autumn offer"
        csops adjust my-centre --undo last --owner "A. Hansen" --reason "Offer postponed"
        csops adjust my-centre --review
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Description = "The centre's folder, or that of one of its plans.";
        var plan = SharedOptions.Plan();
        var options = new AdjustOptions();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("adjust", Summary, Examples) { folder, plan };
        options.AddTo(command);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) =>
        {
            var (centre, id) = PlaceOf(parsed.GetRequiredValue(folder), parsed.GetValue(plan));
            if (options.IsReview(parsed))
            {
                return Review(run, centre);
            }

            var versions = new ForecastVersions(CentreRun.PlanFolder(centre, id), centre.ReadCentre().Zone);
            return options.IsList(parsed) ? Show(run, versions)
                : Change(run, versions, () => options.IsUndo(parsed)
                    ? versions.Undo(options.UndoneOf(parsed), options.OwnerOf(parsed), options.ReasonOf(parsed), options.NowOf(parsed, run.Terminal.Clock))
                    : versions.Make(options.ChangeOf(parsed, run.Terminal.Clock)));
        });
        return command;
    }

    /// <summary>The centre, and the plan where its own folder was named.</summary>
    private static (CentreFolder Centre, string? Plan) PlaceOf(string path, string? plan)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return plan is null && File.Exists(Path.Combine(full, PlanFiles.Forecast)) && Path.GetDirectoryName(Path.GetDirectoryName(full)) is { } root
            ? (new CentreFolder(root), Path.GetFileName(full))
            : (new CentreFolder(path), plan);
    }

    private static int Change(CommandRun run, ForecastVersions versions, Func<Adjustment> make)
    {
        Adjustment change;
        try
        {
            change = make();
        }
        catch (ArgumentException refused)
        {
            throw CommandFailure.Usage(refused);
        }

        run.Wrote(versions.FileOf(change.Version));
        run.Wrote(versions.ChangesFile, versions.All().Length);
        run.Wrote(versions.Current);
        AdjustmentScreen.ShowChange(run.Screen, change);
        run.Screen.Line($"Forecast: {versions.Current}");
        run.Screen.Line("Agents and roster are still those of before: run 'csops require' and 'csops schedule', or 'csops plan', which makes the changes again.");
        run.Result = json => AdjustmentScreen.Write(json, change);
        return ExitCode.Ok;
    }

    private static int Show(CommandRun run, ForecastVersions versions)
    {
        var all = versions.All();
        var inForce = versions.InForce();
        AdjustmentScreen.Show(run.Screen, all, inForce);
        run.Result = json => AdjustmentScreen.Write(json, all);
        return ExitCode.Ok;
    }

    private static int Review(CommandRun run, CentreFolder folder)
    {
        run.Progress.Report("Reading the centre …");
        var data = CentreRun.Read(run, folder);
        var plans = Path.Combine(folder.Root, "plans");
        var changed = Directory.Exists(plans) ? Directory.GetDirectories(plans).Where(plan => !new ForecastVersions(plan, data.Centre.Zone).All().IsEmpty).ToList() : [];
        foreach (var plan in changed.Where(plan => File.Exists(Path.Combine(plan, ForecastVersions.Changes))))
        {
            run.Read(Path.Combine(plan, ForecastVersions.Changes), null);
        }

        var review = AdjustmentReview.Of(data, changed);
        ReviewScreen.Show(run.Screen, review);
        run.Result = json => ReviewScreen.Write(json, review);
        return ExitCode.Ok;
    }
}
