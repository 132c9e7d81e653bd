using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary>How a search for the roster of an instance ends: what it came to, where the roster is, the machine contract's answer and the exit code.</summary>
internal static class ScheduleEnding
{
    public static int Of(
        CommandRun run, string? output, ScheduleStatus status, SearchSummary? search, ImmutableArray<RuleViolation> violations, TimeSpan time, ImmutableArray<RosterConflict>? conflicts = null)
    {
        if (search is not null)
        {
            RosterScreen.ShowSearch(run.Screen, search, time.TotalSeconds);
        }

        if (output is not null)
        {
            run.Screen.Line($"Roster: {output}");
        }

        run.Result = json => RosterScreen.WriteSearch(json, status, search, violations, time.TotalSeconds, conflicts);
        return run.Cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : violations.IsEmpty ? ExitCode.Ok
            : ExitCode.NoSolution;
    }
}
