using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Finds what cannot be kept, whatever the roster, each time as the smallest set of terms in conflict, and which hard rules a roster breaks.</summary>
/// <remarks>
/// A contract's minimum is in conflict where no week of the agent's reaches it: every subset of its terms is tried, the smallest first, with all paid times that the subset allows
/// found by dynamic programming; weeks are looked at one by one, alike ones once. A requirement is in conflict where it is above all who can be there (Hall's theorem on sets of
/// skills), or above the hours that people can work. Breaks are left out, so that what is said to be missing is missing at least.
/// </remarks>
public static class ConflictFinder
{
    /// <summary>The weeks in conflict, of those that are not alike, that are explained where nothing else is asked for: 50.</summary>
    public const int MostExplained = 50;

    /// <summary>Finds the conflicts.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="roster">The roster whose hard rules are looked at; null to look at the problem alone.</param>
    /// <param name="mostExplained">The most weeks in conflict to explain, of those that are not alike; of the others one conflict says how many there are.</param>
    /// <param name="cancellationToken">When cancelled, what was found until then is returned, with a conflict <see cref="RosterConflict.NotExplained"/> that says so.</param>
    /// <returns>First the hard rules that the roster breaks, then contracts by agent and week, skills without agents, hours, and stretches of time by time.</returns>
    /// <exception cref="ArgumentException">The problem has errors; the message names them.</exception>
    public static ImmutableArray<RosterConflict> Find(
        SchedulingProblem problem, Roster? roster = null, int mostExplained = MostExplained, CancellationToken cancellationToken = default)
    {
        Validation.ProblemCheck.ThrowIfWrong(problem);
        var weeks = new AgentWeeks(problem, cancellationToken);
        var cover = new CoverConflicts(problem, weeks);
        var found = ImmutableArray.CreateBuilder<RosterConflict>();
        found.AddRange(OfRules(roster));
        var isWhole = true;
        foreach (var part in new[] { new ContractConflicts(problem, weeks).All(mostExplained), cover.OfSkills(), cover.OfHours(), cover.OfIntervals(cancellationToken) })
        {
            try
            {
                found.AddRange(part);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            found.Add(new RosterConflict { Rule = RosterConflict.NotExplained, Message = "There was no time to look at everything: there may be more that cannot be kept." });
        }

        return found.ToImmutable();
    }

    private static IEnumerable<RosterConflict> OfRules(Roster? roster) =>
        from violation in roster?.Violations ?? []
        where violation.IsHard
        select new RosterConflict { Rule = violation.Rule, AgentId = violation.AgentId, Date = violation.Date, Message = violation.Message };
}
