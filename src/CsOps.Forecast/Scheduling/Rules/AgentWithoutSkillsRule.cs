namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Warns of an agent who has none of the skills that are required, and so is given no shifts.</summary>
internal sealed class AgentWithoutSkillsRule : AgentRule
{
    public override string Name => "agent-without-skills";

    public override double Weight => 1;

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        if (!roster.Problem.Skills.Any(roster.Agent.CanWork))
        {
            yield return new RuleViolation(
                Name, roster.Agent.Id, Date: null,
                $"{roster.Agent.Name} has none of the required skills ({string.Join(", ", roster.Problem.Skills.Select(s => s.Line))}).", IsHard: false);
        }
    }
}
