using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling;

/// <summary>Who works what, how it covers the requirement, and which rules it breaks.</summary>
public sealed record Roster
{
    /// <summary>What kind of answer it is.</summary>
    public required ScheduleStatus Status { get; init; }

    /// <summary>The shifts, ordered by agent (in the problem's order), then by start.</summary>
    public required ImmutableArray<Shift> Shifts { get; init; }

    /// <summary>How each skill is covered, in the problem's order.</summary>
    public required ImmutableArray<SkillCoverage> Coverage { get; init; }

    /// <summary>Every rule broken; empty when none is.</summary>
    public required ImmutableArray<RuleViolation> Violations { get; init; }

    /// <summary>Whether it is not all that was asked for: a hard rule is broken, somebody works less than the contract's least hours, or there is none at all.</summary>
    public bool IsPartial =>
        Status is ScheduleStatus.Infeasible or ScheduleStatus.NotSolved || Violations.Any(violation => violation.Rule == MinimumPaidTimeRule.Title);

    /// <summary>What the search for it came to; null for a roster that nobody searched for.</summary>
    public SearchSummary? Search { get; init; }

    /// <summary>Judges shifts, solved or edited: counts their coverage and finds every rule they break.</summary>
    /// <param name="problem">A problem without errors, see <see cref="SchedulingProblem.Check"/>.</param>
    /// <param name="shifts">
    /// The shifts in any order, on whole minutes, of agents of the problem; breaks in order and apart. Work outside the grid covers nothing.
    /// </param>
    /// <returns>
    /// A roster with status <see cref="ScheduleStatus.Feasible"/>, or <see cref="ScheduleStatus.Infeasible"/> when a hard rule is broken. Missing
    /// agents are in the coverage; they are no violation.
    /// </returns>
    /// <exception cref="ArgumentException">A shift is of an unknown agent, or a time is not a whole minute.</exception>
    public static Roster Of(SchedulingProblem problem, IEnumerable<Shift> shifts) => Of(problem, shifts, new CoverageWeights());

    /// <summary>As <see cref="Of(SchedulingProblem, IEnumerable{Shift})"/>, with the agents at work allotted to their skills by other prices than the default ones.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="shifts">The shifts in any order.</param>
    /// <param name="weights">The prices of missing and idle agents.</param>
    /// <exception cref="ArgumentException">A shift is of an unknown agent, or a time is not a whole minute.</exception>
    public static Roster Of(SchedulingProblem problem, IEnumerable<Shift> shifts, CoverageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(shifts);
        ArgumentNullException.ThrowIfNull(weights);
        var ordered = InOrder(problem, shifts);
        var violations = RosterRules.FindViolations(problem, ordered);
        return new Roster
        {
            Status = violations.Any(v => v.IsHard) ? ScheduleStatus.Infeasible : ScheduleStatus.Feasible,
            Shifts = ordered,
            Coverage = CoverageCount.Of(problem, ordered, weights),
            Violations = violations,
        };
    }

    private static ImmutableArray<Shift> InOrder(SchedulingProblem problem, IEnumerable<Shift> shifts)
    {
        var places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        var known = shifts.ToList();
        foreach (var shift in known)
        {
            if (!places.ContainsKey(shift.AgentId))
            {
                throw new ArgumentException($"The shift on {shift.Date:O} is of agent '{shift.AgentId}', who is not in the problem.", nameof(shifts));
            }

            if (shift.Breaks.Select(b => b.Span).Append(shift.Span).Any(s => !IsWholeMinute(s.Start) || !IsWholeMinute(s.End)))
            {
                throw new ArgumentException($"The shift of '{shift.AgentId}' on {shift.Date:O} has a time that is not a whole minute.", nameof(shifts));
            }
        }

        var duties = problem.Duties.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return [.. known.Select(s => s.WithDuties(duties)).OrderBy(s => places[s.AgentId]).ThenBy(s => s.Span.Start)];
    }

    private static bool IsWholeMinute(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerMinute == 0;
}
