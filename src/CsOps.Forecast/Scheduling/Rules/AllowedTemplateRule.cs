namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift is made from a template that exists and that the agent's contract allows, and is as long as it.</summary>
internal sealed class AllowedTemplateRule : AgentRule
{
    public override string Name => "allowed-template";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            var template = roster.TemplateOf(shift);
            if (template is null)
            {
                yield return Violation(roster, shift.Date, $"The shift of {roster.Agent.Name} is of template '{shift.Template}', which does not exist.");
            }
            else if (!roster.Contract.Allows(template))
            {
                yield return Violation(
                    roster, shift.Date,
                    $"Contract {roster.Contract.Name} of {roster.Agent.Name} allows {string.Join(", ", roster.Contract.Templates)}, not {template.Name}.");
            }
            else if (shift.Span.Length != template.Length)
            {
                yield return Violation(
                    roster, shift.Date, $"The shift of {roster.Agent.Name} lasts {shift.Span.Length}; template {template.Name} lasts {template.Length}.");
            }
        }
    }
}
