namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>In each week the agent works at most the contract's paid time; paid absence counts.</summary>
internal sealed class MaximumPaidTimeRule : AgentRule
{
    public override string Name => "maximum-paid-time";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from week in roster.Weeks()
        let paid = TimeSpan.FromTicks(week.Shifts.Sum(s => s.Paid.Ticks))
        let most = week.Week.MaximumPaid(roster.Contract, roster.Agent)
        where paid > most
        select Violation(
            roster, week.Week.Days.First,
            $"{roster.Agent.Name} works {paid.TotalHours:0.##} paid hours in the week of {week.Week.Days.First:O}; at most {most.TotalHours:0.##} are allowed.",
            (paid - most).TotalHours);
}
