namespace CsOps.Forecast.Scheduling;

/// <summary>Makes rosters. Implementations are immutable and thread-safe; the same problem gives the same roster.</summary>
public interface IScheduler
{
    /// <summary>Makes a roster for the problem; the best found so far when cancelled.</summary>
    Roster Solve(SchedulingProblem problem, CancellationToken cancellationToken = default);
}
