namespace CsOps.Forecast.Scheduling;

/// <summary>A rule that a roster breaks, where, and by how much.</summary>
/// <param name="Rule">The rule's name, for example <c>minimum-rest</c>.</param>
/// <param name="AgentId">Whose, or null where the rule is not about one agent.</param>
/// <param name="Date">The local date, or null where it is about the whole period.</param>
/// <param name="Message">For people, with the values.</param>
public sealed record RuleViolation(string Rule, string? AgentId, DateOnly? Date, string Message);
