using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule --curtois</c>: the roster of a shift-scheduling instance of Curtois and Qu.</summary>
internal static class ScheduleShiftTypes
{
    public static int Execute(CommandRun run, string path, string output, ShiftTypeSchedulerOptions options)
    {
        var problem = ShiftTypeInstance.Read(path);
        run.Read(path, problem.Agents.Length);
        run.Progress.Report("Scheduling …");
        var started = run.Terminal.Clock.GetTimestamp();
        var roster = new ShiftTypeScheduler(options).Solve(problem, run.Cancellation);
        var time = run.Terminal.Clock.GetElapsedTime(started);
        AtomicFile.Write(output, stream => ShiftTypeInstance.Write(roster, stream));
        run.Wrote(output, roster.Lines.Length);

        var shifts = roster.Lines.Sum(line => line.Count(type => type is not null));
        run.Screen.Line($"{run.Screen.Number(problem.Agents.Length)} agents, {run.Screen.Number(problem.Days)} days, {run.Screen.Number(shifts)} shifts");
        RosterScreen.ShowViolations(run.Screen, roster.Violations);
        return ScheduleEnding.Of(run, output, roster.Status, roster.Search, roster.Violations, time);
    }
}
