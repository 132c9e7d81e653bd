using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Which rules changes of a roster break and mend.</summary>
internal sealed class RuleEffects
{
    private readonly SchedulingProblem _problem;
    private readonly ImmutableArray<Shift> _shifts;
    private readonly ImmutableArray<RuleViolation> _violations;
    private readonly ILookup<string, RuleViolation> _violationsOf;
    private readonly ILookup<string, Shift> _shiftsOf;
    private readonly Dictionary<string, Agent> _agents;

    /// <summary>Looks at changes of a roster.</summary>
    /// <param name="before">The problem by which the roster is judged as it is.</param>
    /// <param name="after">The problem by which it is judged when changed: somebody may be absent in it.</param>
    /// <param name="shifts">The roster's shifts.</param>
    public RuleEffects(SchedulingProblem before, SchedulingProblem after, ImmutableArray<Shift> shifts)
    {
        _problem = after;
        _shifts = shifts;
        _violations = RosterRules.FindViolations(before, shifts);
        _violationsOf = _violations.Where(violation => violation.AgentId is not null).ToLookup(violation => violation.AgentId!, StringComparer.Ordinal);
        _shiftsOf = shifts.ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        _agents = after.Agents.ToDictionary(agent => agent.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules that the roster breaks as it is.</summary>
    public ImmutableArray<RuleViolation> Violations => _violations;

    /// <summary>An agent's shifts, by start.</summary>
    public IEnumerable<Shift> ShiftsOf(string agentId) => _shiftsOf[agentId];

    /// <summary>Whether an agent's rules, one agent at a time, allow these shifts: no hard rule is broken that the roster keeps.</summary>
    public bool Allows(string agentId, IEnumerable<Shift> shifts) => !NewOf(agentId, shifts).Any(violation => violation.IsHard);

    /// <summary>The rules about one agent that these shifts break and the roster's do not.</summary>
    public IEnumerable<RuleViolation> NewOf(string agentId, IEnumerable<Shift> shifts) => New(_violationsOf[agentId].ToList(), ViolationsOf(agentId, shifts));

    /// <summary>The rules about one agent that these shifts break.</summary>
    public IEnumerable<RuleViolation> ViolationsOf(string agentId, IEnumerable<Shift> shifts)
    {
        // Rules about the whole roster say nothing of a part of it; those about one agent look at nobody else.
        var duties = _problem.Duties.Where(duty => duty.Agents.Contains(agentId, StringComparer.Ordinal)).Select(duty => duty with { Agents = [agentId], Together = false });
        var alone = _problem with { Agents = [_agents[agentId]], Duties = [.. duties] };
        return RosterRules.FindViolations(alone, [.. shifts]).Where(violation => violation.AgentId is not null);
    }

    /// <summary>The rules that the whole roster breaks and mends by the changes.</summary>
    public (ImmutableArray<RuleViolation> Broken, ImmutableArray<RuleViolation> Mended) Of(IEnumerable<RosterChange> changes)
    {
        var after = RosterRules.FindViolations(_problem, [.. RosterChanges.Apply(_shifts, changes)]);
        var kept = after.Select(KeyOf).ToHashSet();
        return ([.. New(_violations, after)], [.. _violations.Where(violation => !kept.Contains(KeyOf(violation)))]);
    }

    private static IEnumerable<RuleViolation> New(IReadOnlyCollection<RuleViolation> before, IEnumerable<RuleViolation> after)
    {
        var known = before.ToLookup(KeyOf);
        return after.Where(violation => !known[KeyOf(violation)].Any(one => !violation.IsHard || one == violation || one.Excess >= violation.Excess && violation.Excess > 0));
    }

    private static (string Rule, string? Agent, DateOnly? Date) KeyOf(RuleViolation violation) => (violation.Rule, violation.AgentId, violation.Date);
}
