namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent with a pattern works on the days that the pattern has worked, unless absent. A soft rule, at the pattern's own price.</summary>
internal sealed class PatternDayRule : AgentRule
{
    public override string Name => "pattern-day";

    public override double Weight => 1;

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from date in roster.Problem.Days.Dates()
        where roster.Pattern?.On(date, roster.Agent.PatternOffset).Kind == PatternDayKind.Work
            && !roster.Agent.IsAbsent(date) && !roster.Shifts.Any(shift => shift.Date == date)
        select Violation(roster, date, $"{roster.Agent.Name} is off on {date:O}; pattern {roster.Pattern!.Name} has a day worked.");
}
