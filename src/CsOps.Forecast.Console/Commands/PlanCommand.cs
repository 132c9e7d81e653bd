using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Commands.Forecasts;
using CsOps.Forecast.Console.Commands.Rosters;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Reporting;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops plan</c>: history in, a staffed week out.</summary>
internal static class PlanCommand
{
    private const string Summary = "Plan a centre: forecast, required agents, roster and report, from its folder.";

    private const string Examples = """
        csops plan data/demo --from 2026-11-02 --weeks 1
        csops plan data/demo --keep-roster
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var from = SharedOptions.From();
        var weeks = SharedOptions.Weeks();
        var model = SharedOptions.Model();
        var assemblies = SharedOptions.ModelAssemblies();
        var culture = SharedOptions.Culture();
        var keep = new Option<bool>("--keep-roster") { Description = "Keep the plan's roster.csv, with what was changed in it since, and make all else anew." };
        var gate = SharedOptions.MinCoverage();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("plan", Summary, Examples) { folder, from, weeks, model, assemblies, culture, keep, gate, json };
        host.SetAction(
            command,
            json,
            (parsed, run) => Execute(
                run,
                parsed.GetRequiredValue(folder),
                new PeriodArguments(parsed.GetValue(from), parsed.GetValue(weeks)),
                ConsoleModels.With(run, parsed.GetValue(assemblies)).Named(parsed.GetRequiredValue(model)),
                parsed.GetRequiredValue(culture),
                parsed.GetValue(keep),
                parsed.GetValue(gate)));
        return command;
    }

    private static int Execute(CommandRun run, string path, PeriodArguments period, IForecastModel model, CultureInfo culture, bool keepsRoster, decimal? minCoverage)
    {
        run.Progress.Report("Reading the centre …");
        var folder = new CentreFolder(path);
        var data = CentreRun.Read(run, folder);
        var days = period.DaysOf(run, data);
        data = CentreRun.WithAdjustments(run, folder, data, days);
        (data, var past) = CentreRun.WithPast(run, folder, data, days);
        var planner = new Planner(new PlannerOptions
        {
            Scheduler = keepsRoster ? Kept(run, folder, data.Centre, days) : new RosterScheduler(),
            Model = model,
            Adjustments = CentreRun.AdjustmentsOf(folder, data, days),
            Previous = PreviousOf(run, folder, days),
            Past = past.Shifts,
            KnownDays = past.Days,
        });
        var plan = planner.Make(data, days, run.Progress, run.Cancellation);
        run.Cancellation.ThrowIfCancellationRequested(); // The roster of a run that was stopped is only the best so far.
        foreach (var warning in plan.Warnings)
        {
            run.Warn("PLAN", warning);
        }

        var report = Write(run, folder, plan, culture);
        PlanScreen.Show(run.Screen, plan, report);
        run.Result = json => PlanScreen.Write(json, plan, report);
        return CentreRun.ExitCodeOf(run, plan.Roster, plan.Metrics, minCoverage);
    }

    private static KeptRoster Kept(CommandRun run, CentreFolder folder, Centre centre, DateRange days)
    {
        var file = Path.Combine(folder.PlansFolder(CentreRun.PlanId(days)), PlanFiles.Roster);
        var shifts = PlannedRoster.ReadShifts(run, centre, file);
        if (shifts.FirstOrDefault(shift => !days.Contains(shift.Date)) is { } other)
        {
            throw CommandFailure.BadData(string.Create(CultureInfo.InvariantCulture, $"{file}: has a shift on {other.Date:yyyy-MM-dd}, which is not planned: this is of {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}. Give its own --from and --weeks."));
        }

        return new KeptRoster(shifts);
    }

    /// <summary>The last plan of earlier days, so that the same plan made again is the same; one that cannot be read is no reason not to plan.</summary>
    private static PreviousPlan? PreviousOf(CommandRun run, CentreFolder folder, DateRange days)
    {
        try
        {
            return PreviousPlan.Last(folder, CentreRun.PlanId(days));
        }
        catch (ImportException problem)
        {
            run.Warn("PREVIOUS", $"the last plan is not compared with: {problem.Message}");
            return null;
        }
    }

    private static string Write(CommandRun run, CentreFolder folder, Plan plan, CultureInfo culture)
    {
        run.Progress.Report("Writing the plan …");
        var target = folder.PlansFolder(CentreRun.PlanId(plan.Days));
        foreach (var (path, rows) in PlanFiles.Write(plan, target))
        {
            run.Wrote(path, rows);
            if (Path.GetDirectoryName(path) is { } of && of != target)
            {
                run.Warn("ROSTER", $"another roster was there, made or changed since; it is kept as {path}. With --keep-roster it would have stayed.");
            }
        }

        var report = Path.Combine(target, "report.html");
        using (var text = new StringWriter { NewLine = "\n" })
        {
            PlanReport.Write(plan, text, new ReportOptions { Culture = culture });
            AtomicFile.WriteText(report, text.ToString());
        }

        run.Wrote(report);
        return report;
    }
}
