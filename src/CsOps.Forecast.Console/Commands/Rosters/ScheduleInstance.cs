using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule --instance</c>: the roster of a problem of the exchange format.</summary>
internal static class ScheduleInstance
{
    public static int Execute(CommandRun run, string path, ulong seed, string output, TimeSpan? limit, Func<CoverageWeights, IScheduler> schedulerOf)
    {
        var instance = RosterInstance.Read(path);
        var problem = instance.Problem with { Seed = seed };
        run.Read(path, problem.Agents.Length);
        foreach (var issue in problem.Check())
        {
            run.Warn("INSTANCE", issue.ToString());
        }

        run.Progress.Report("Scheduling …");
        var started = run.Terminal.Clock.GetTimestamp();
        var roster = schedulerOf(instance.Weights).Solve(problem, run.Cancellation);
        var time = run.Terminal.Clock.GetElapsedTime(started);
        if (roster.Status == ScheduleStatus.NotSolved)
        {
            // What is there stays.
            run.Cancellation.ThrowIfCancellationRequested();
            RosterScreen.ShowViolations(run.Screen, roster.Violations);
            return ScheduleEnding.Of(run, output: null, roster.Status, roster.Search, roster.Violations, time);
        }

        AtomicFile.Write(output, stream => InstanceRosterFile.Write(instance, roster, stream));
        run.Wrote(output, roster.Shifts.Length);

        RosterScreen.ShowFigures(run.Screen, roster, RosterMetrics.Of(problem, roster), string.Empty);
        RosterScreen.ShowViolations(run.Screen, roster.Violations);
        var conflicts = roster.Violations.IsEmpty ? [] : ConflictSearch.Find(run, problem, roster, limit - time);
        ConflictScreen.ShowFirst(run.Screen, conflicts);
        return ScheduleEnding.Of(run, output, roster.Status, roster.Search, roster.Violations, time, conflicts);
    }
}
