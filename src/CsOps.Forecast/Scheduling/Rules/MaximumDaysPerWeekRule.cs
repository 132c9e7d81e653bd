namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>In each week the agent works on at most the contract's number of days.</summary>
internal sealed class MaximumDaysPerWeekRule : AgentRule
{
    public override string Name => "maximum-days-per-week";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from week in roster.Weeks()
        let days = week.Shifts.Select(s => s.Date).Distinct().Count()
        where days > roster.Contract.MaxDaysPerWeek
        select Violation(
            roster, week.Week.Days.First,
            $"{roster.Agent.Name} works {days} days in the week of {week.Week.Days.First:O}; at most {roster.Contract.MaxDaysPerWeek} are allowed.",
            days - roster.Contract.MaxDaysPerWeek);
}
