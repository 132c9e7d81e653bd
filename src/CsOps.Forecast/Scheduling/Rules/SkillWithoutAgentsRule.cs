using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Warns of a skill that is required and that no agent has: no roster can cover it.</summary>
internal sealed class SkillWithoutAgentsRule : IRosterRule
{
    public string Name => "skill-without-agents";

    public double Weight => 1;

    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return
            from skill in problem.Skills
            where skill.Required.Any(r => r > 0) && !problem.Agents.Any(a => a.CanWork(skill))
            select new RuleViolation(
                Name, AgentId: null, Date: null,
                FormattableString.Invariant($"Skill {skill.Line} needs up to {skill.Required.Max()} agents, and no agent has it."), IsHard: false);
    }
}
