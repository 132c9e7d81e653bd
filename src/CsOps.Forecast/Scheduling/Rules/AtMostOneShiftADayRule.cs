namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent starts at most one shift on each local date.</summary>
internal sealed class AtMostOneShiftADayRule : AgentRule
{
    public override string Name => "at-most-one-shift-a-day";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from day in roster.Shifts.GroupBy(s => s.Date)
        where day.Count() > 1
        select Violation(roster, day.Key, $"{roster.Agent.Name} has {day.Count()} shifts on {day.Key:O}; at most 1 is allowed.");
}
