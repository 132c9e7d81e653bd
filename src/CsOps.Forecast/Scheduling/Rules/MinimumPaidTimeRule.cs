namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>In each week the agent works at least the contract's paid time; paid absence counts. Says what stands in the way.</summary>
internal sealed class MinimumPaidTimeRule : AgentRule
{
    public const string Title = "minimum-paid-time";

    public override string Name => Title;

    public override double Weight => 10;

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from week in roster.Weeks()
        let paid = TimeSpan.FromTicks(week.Shifts.Sum(s => s.Paid.Ticks))
        let least = week.Week.MinimumPaid(roster.Contract, roster.Agent)
        where paid < least
        select Violation(
            roster, week.Week.Days.First,
            $"{roster.Agent.Name} works {paid.TotalHours:0.##} of at least {least.TotalHours:0.##} paid hours in the week of {week.Week.Days.First:O}: {Reason(roster, week.Week, paid, least)}.");

    private static string Reason(AgentRoster roster, ContractWeek week, TimeSpan paid, TimeSpan least)
    {
        if (!roster.Problem.Skills.Any(roster.Agent.CanWork))
        {
            return "no skill of the agent is required";
        }

        var present = week.DaysPresent(roster.Agent);
        var attainable = AttainablePaidTime.Of(roster.Problem, roster.Contract, present, week.MaximumPaid(roster.Contract, roster.Agent));
        var absent = week.Days.Days - present;
        var shown = FormattableString.Invariant($"{attainable.TotalHours:0.##}");
        return attainable < least && absent > 0 ? $"absent on {absent} days, which leaves at most {shown} hours"
            : attainable < least ? $"the allowed shift templates, days and hours of contract {roster.Contract.Name} make at most {shown} hours"
            : attainable > paid ? $"the contract leaves room for {shown} hours; {Limits(roster)} or the cost of more agents than are required stands in the way"
            : "no more hours fit";
    }

    /// <summary>What else may forbid hours that the contract allows.</summary>
    private static string Limits(AgentRoster roster)
    {
        var agent = roster.Agent;
        string[] limits =
        [
            "minimum rest", "days in a row",
            .. !AvailableSpans.AreStated(agent) ? (string[])[] : ["the hours that the agent can work"],
            .. agent.Pattern is null ? (string[])[] : [$"the pattern {agent.Pattern}"],
            .. roster.Problem.Rules.Where(rule => rule.IsHard).Select(rule => rule.Name).Distinct(StringComparer.Ordinal),
        ];
        return string.Join(", ", limits);
    }
}
