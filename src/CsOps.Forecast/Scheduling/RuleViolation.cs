namespace CsOps.Forecast.Scheduling;

/// <summary>A rule that a roster breaks, where, and by how much.</summary>
/// <param name="Rule">The rule's name, for example <c>minimum-rest</c>.</param>
/// <param name="AgentId">Whose, or null where the rule is not about one agent.</param>
/// <param name="Date">The local date (for a weekly rule the week's first), or null where it is about the whole period.</param>
/// <param name="Message">For people, with the values.</param>
/// <param name="IsHard">Whether the rule must be kept; a soft one is a wish or a warning, and leaves the roster feasible.</param>
public sealed record RuleViolation(string Rule, string? AgentId, DateOnly? Date, string Message, bool IsHard = true)
{
    /// <summary>By how much, in the rule's own unit (hours, days): of two violations of one rule in one place, the smaller is the better. 0 where the rule does not measure it.</summary>
    public double Excess { get; init; }
}
