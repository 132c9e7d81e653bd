using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The rules that every roster is judged by.</summary>
public static class RosterRules
{
    /// <summary>
    /// The standard rules. Hard: <c>at-most-one-shift-a-day</c>, <c>pinned</c>, <c>absence</c>, <c>availability</c>, <c>pattern</c>, <c>allowed-template</c>, <c>start-window</c>,
    /// <c>breaks-inside-window</c>, <c>minimum-rest</c>, <c>maximum-paid-time</c>, <c>maximum-days-per-week</c>,
    /// <c>maximum-consecutive-days</c>. Soft: <c>minimum-paid-time</c>, <c>pattern-day</c>, <c>duty</c>, <c>agent-without-skills</c>, <c>skill-without-agents</c>.
    /// </summary>
    /// <remarks>
    /// Weeks are counted from the problem's first day; of a last week cut short the minimum is in proportion, the maxima are whole.
    /// Rest and consecutive days look back on the problem's past shifts, as far as they are known.
    /// </remarks>
    public static ImmutableArray<IRosterRule> Standard { get; } =
    [
        new AtMostOneShiftADayRule(),
        new PinnedRule(),
        new AbsenceRule(),
        new AvailabilityRule(),
        new PatternRule(),
        new AllowedTemplateRule(),
        new StartWindowRule(),
        new BreaksInsideWindowRule(),
        new MinimumRestRule(),
        new MaximumPaidTimeRule(),
        new MaximumDaysPerWeekRule(),
        new MaximumConsecutiveDaysRule(),
        new MinimumPaidTimeRule(),
        new PatternDayRule(),
        new DutyRule(),
        new AgentWithoutSkillsRule(),
        new SkillWithoutAgentsRule(),
    ];

    /// <summary>Every violation of the standard rules and then of the problem's own, rule by rule in their order.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="shifts">The roster's shifts in any order.</param>
    public static ImmutableArray<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return [.. Standard.Concat(problem.Rules).SelectMany(rule => rule.FindViolations(problem, shifts))];
    }
}
