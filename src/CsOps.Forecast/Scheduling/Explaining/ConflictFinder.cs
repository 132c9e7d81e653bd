using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Finds what cannot be kept, whatever the roster, each time as the smallest set of terms in conflict, and which hard rules a roster breaks.</summary>
/// <remarks>
/// A contract's minimum is in conflict where no week of the agent's reaches it: every subset of its terms is tried, the smallest first, with all paid times that the subset allows
/// found by dynamic programming; weeks are looked at one by one. A requirement is in conflict where it is above all who can be there (Hall's theorem on sets of skills), or above
/// the hours that people can work. Breaks are left out, so that what is said to be missing is missing at least.
/// </remarks>
public static class ConflictFinder
{
    /// <summary>Finds the conflicts.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="roster">The roster whose hard rules are looked at; null to look at the problem alone.</param>
    /// <returns>First the hard rules that the roster breaks, then contracts by agent and week, skills without agents, hours, and stretches of time by time.</returns>
    /// <exception cref="ArgumentException">The problem has errors; the message names them.</exception>
    public static ImmutableArray<RosterConflict> Find(SchedulingProblem problem, Roster? roster = null)
    {
        Validation.ProblemCheck.ThrowIfWrong(problem);
        var contracts = new ContractConflicts(problem);
        var cover = new CoverConflicts(problem);
        return
        [
            .. from violation in roster?.Violations ?? []
               where violation.IsHard
               select new RosterConflict { Rule = violation.Rule, AgentId = violation.AgentId, Date = violation.Date, Message = violation.Message },
            .. from agent in problem.Agents
               from week in ContractWeek.Of(problem.Days)
               select contracts.Of(agent, week) into conflict
               where conflict is not null
               select conflict,
            .. cover.OfSkills(),
            .. cover.OfHours(),
            .. cover.OfIntervals(),
        ];
    }
}
