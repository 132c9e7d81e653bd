using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A rule about the shifts of one agent at a time.</summary>
internal abstract class AgentRule : IRosterRule
{
    public abstract string Name { get; }

    public virtual double Weight => double.PositiveInfinity;

    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return AgentRoster.Of(problem, shifts).SelectMany(FindViolations);
    }

    /// <summary>Where the agent's shifts break the rule, by date.</summary>
    protected abstract IEnumerable<RuleViolation> FindViolations(AgentRoster roster);

    protected RuleViolation Violation(AgentRoster roster, DateOnly date, FormattableString message, double excess = 0) =>
        new(Name, roster.Agent.Id, date, InvariantSentence.Of(message), ((IRosterRule)this).IsHard) { Excess = excess };
}
