using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands;

/// <summary>What the commands on a centre's folder have in common.</summary>
internal static class CentreRun
{
    /// <summary>Reads the folder, and keeps what was read and what was wrong with it for the envelope.</summary>
    public static CentreData Read(CommandRun run, CentreFolder folder)
    {
        var data = CentreData.Read(folder, run.Cancellation);
        foreach (var input in data.Inputs)
        {
            run.Read(Path.Combine(folder.Root, input.Path), input.Sha256, input.Rows);
        }

        if (!data.Centre.AgentsToComplete.IsEmpty)
        {
            run.Warn(
                "INCOMPLETE", $"people of agents.csv without contract and skills are in no roster: {string.Join(", ", data.Centre.AgentsToComplete)}", data.Centre.AgentsToComplete.Length);
        }

        var history = data.History;
        Warn(run, history, "REJECTED", history.Files.Sum(file => file.Rejected), "rows of the history left out", issue => issue.Reason != FileTally.Contradiction);
        var contradictions = history.Issues.Count(issue => issue.Reason == FileTally.Contradiction);
        Warn(
            run, history, "CONTRADICTIONS", contradictions, $"rows of the history that contradict another, whose {run.Screen.Number(history.LeftOut)} contacts are left out", issue => issue.Reason == FileTally.Contradiction,
            ". Where two sources have different contacts of a queue, import one of them with --adds");
        return data;
    }

    private static void Warn(CommandRun run, HistoryReading history, string code, long count, string words, Func<RowIssue, bool> isMeant, string advice = "")
    {
        if (count > 0)
        {
            var first = history.Issues.First(isMeant);
            run.Warn(code, string.Create(CultureInfo.InvariantCulture, $"{words}: {count}; the first: {first.File}:{first.Line}: {first.Message}{advice}"), count);
        }
    }

    /// <summary>The name of a plan: its first day.</summary>
    public static string PlanId(DateRange days) => days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same data, with the file of planners' changes among its inputs where there is one; a change that was interrupted is first brought to its end.</summary>
    public static CentreData WithAdjustments(CommandRun run, CentreFolder folder, CentreData data, DateRange days)
    {
        var versions = new ForecastVersions(folder.PlansFolder(PlanId(days)), data.Centre.Zone);
        versions.Finish();
        var file = versions.ChangesFile;
        if (!File.Exists(file))
        {
            return data;
        }

        return WithInput(run, folder, data, file);
    }

    private static CentreData WithInput(CommandRun run, CentreFolder folder, CentreData data, string file)
    {
        run.Read(file, rows: null);
        var input = new PlanInput(Path.GetRelativePath(folder.Root, file).Replace('\\', '/'), run.Inputs[^1].Sha256, Rows: null);
        return data with { Inputs = [.. data.Inputs.Append(input).OrderBy(one => one.Path, StringComparer.Ordinal)] };
    }

    /// <summary>The same data, with the rosters of earlier plans among its inputs, and what they say was worked.</summary>
    public static (CentreData Data, PastWork Past) WithPast(CommandRun run, CentreFolder folder, CentreData data, DateRange days)
    {
        var past = PastOf(run, folder, data.Centre, days.First);
        return (past.Files.Aggregate(data, (with, file) => WithInput(run, folder, with, file)), past);
    }

    /// <summary>What was worked before a day, as far as it is known; a roster that cannot be read is no reason not to plan.</summary>
    public static PastWork PastOf(CommandRun run, CentreFolder folder, Centre centre, DateOnly first)
    {
        var past = PastRosters.Before(folder, centre, first);
        foreach (var problem in past.LeftOut)
        {
            run.Warn("PAST", $"a roster of before the plan is left out: {problem}");
        }

        return past;
    }

    /// <summary>The changes that planners made to the forecast of the plan of these days, and that are in force.</summary>
    public static ImmutableArray<Adjustment> AdjustmentsOf(CentreFolder folder, CentreData data, DateRange days) =>
        new ForecastVersions(folder.PlansFolder(PlanId(days)), data.Centre.Zone).InForce();

    /// <summary>The folder of the plan named, or of the last one.</summary>
    public static string PlanFolder(CentreFolder folder, string? id)
    {
        if (id is not null)
        {
            var named = Named(folder, id);
            return Directory.Exists(named) ? named : throw CommandFailure.BadData($"there is no plan '{id}' in {folder.Root}.");
        }

        var plans = Path.Combine(folder.Root, "plans");
        var last = Directory.Exists(plans) ? Directory.GetDirectories(plans).Max(StringComparer.Ordinal) : null;
        return last ?? throw CommandFailure.BadData($"there is no plan in {folder.Root}. Make one with 'csops plan' or 'csops forecast'.");
    }

    private static string Named(CentreFolder folder, string id)
    {
        try
        {
            return folder.PlansFolder(id);
        }
        catch (ArgumentException refused)
        {
            throw CommandFailure.Usage(refused);
        }
    }

    /// <summary>Refuses a plan's file that speaks of a queue that the centre does not have, or does not hold whole days.</summary>
    public static void CheckPlanFile(Centre centre, string file, IEnumerable<string> queues, IntervalGrid grid)
    {
        var known = centre.Queues.Select(queue => queue.Name).ToList();
        if (queues.FirstOrDefault(queue => !known.Contains(queue, StringComparer.Ordinal)) is { } unknown)
        {
            throw CommandFailure.BadData($"{file}: the centre has no queue '{unknown}'; it has {string.Join(", ", known)}.");
        }

        var calendar = new LocalCalendar(grid, centre.Zone);
        var days = new DateRange(calendar.DateOf(0), calendar.DateOf(grid.Count - 1));
        if (grid.Length != centre.IntervalLength || PlanPeriod.GridOf(days, centre.Zone, grid.Length) != grid)
        {
            throw CommandFailure.BadData(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: expected every interval of {centre.IntervalLength.TotalMinutes} minutes from {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}; some are missing at the beginning or the end."));
        }
    }

    /// <summary>The exit code of a roster, or of there being none: no solution where a hard rule is broken or the hours of a contract are not reached, a gate not passed, or done.</summary>
    public static int ExitCodeOf(CommandRun run, Roster? roster, RosterMetrics? metrics, decimal? minCoverage)
    {
        if (roster?.IsPartial == true)
        {
            return ExitCode.NoSolution;
        }

        if (minCoverage is not { } least || metrics?.Coverage >= (double)least)
        {
            return ExitCode.Ok;
        }

        run.Warn(
            "COVERAGE",
            metrics is null
                ? string.Create(CultureInfo.InvariantCulture, $"there is no roster; --min-coverage asks for one that covers {least} of the required agent-hours")
                : string.Create(CultureInfo.InvariantCulture, $"the roster covers {metrics.Coverage:0.0000} of the required agent-hours; --min-coverage asks for {least}"));
        return ExitCode.GateFailed;
    }
}
