namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent with a pattern works no shift that the pattern's day does not allow.</summary>
internal sealed class PatternRule : AgentRule
{
    public override string Name => "pattern";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        roster.Pattern is not { } pattern ? [] :
        from shift in roster.Shifts
        let day = pattern.On(shift.Date, roster.Agent.PatternOffset)
        where !day.Allows(shift.Template)
        select Violation(
            roster, shift.Date,
            $"{roster.Agent.Name} works {shift.Template} on {shift.Date:O}; pattern {pattern.Name} has {(day.Kind == PatternDayKind.Off ? "a day off" : string.Join(" or ", day.Templates))}.");
}
