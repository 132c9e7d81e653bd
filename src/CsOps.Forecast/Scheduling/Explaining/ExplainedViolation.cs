using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>A broken rule with what it would take to mend it.</summary>
/// <param name="Violation">The rule, where it is broken, and why.</param>
/// <param name="Remedies">What would mend it, each alone; changes of the roster first, the cheapest first. Empty where nothing small does.</param>
public sealed record ExplainedViolation(RuleViolation Violation, ImmutableArray<Remedy> Remedies);
