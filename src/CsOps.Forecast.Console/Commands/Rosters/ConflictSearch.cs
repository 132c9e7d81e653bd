using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary>What cannot be kept, looked for until Ctrl-C, and in what a search has left of its time limit.</summary>
internal static class ConflictSearch
{
    /// <summary>What there is when nothing is left: enough for the first reasons.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    public static ImmutableArray<RosterConflict> Find(CommandRun run, SchedulingProblem problem, Roster roster, TimeSpan? left)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(run.Cancellation);
        if (left is { } time)
        {
            patience.CancelAfter(time > Least ? time : Least);
        }

        return ConflictFinder.Find(problem, roster, cancellationToken: patience.Token);
    }
}
