using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A rule that a roster keeps or breaks. Implementations are immutable and thread-safe.</summary>
/// <remarks>
/// A rule looks at the roster alone: it needs no solver, and judges a roster that a person edited as it does one that was solved.
/// Its parameters are the terms of each agent's contract, or properties of the rule.
/// </remarks>
public interface IRosterRule
{
    /// <summary>Its name in violations, for example <c>minimum-rest</c>.</summary>
    string Name { get; }

    /// <summary>How much breaking it once matters beside other soft rules, over 0; positive infinity for a hard rule.</summary>
    double Weight { get; }

    /// <summary>Whether it must be kept.</summary>
    bool IsHard => double.IsPositiveInfinity(Weight);

    /// <summary>Every place where the shifts break the rule, ordered by agent (in the problem's order), then by date.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="shifts">The roster's shifts in any order; those of agents that the problem does not know are left out.</param>
    IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts);
}
