namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Between the end of a shift and the start of the agent's next there is the contract's minimum rest.</summary>
/// <remarks>Elapsed time, counted in UTC: over the night the clocks go forward, 22:00 to 08:00 is nine hours of rest, not ten.</remarks>
internal sealed class MinimumRestRule : AgentRule
{
    public override string Name => "minimum-rest";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from pair in roster.Past.TakeLast(1).Concat(roster.Shifts).Zip(roster.Past.IsEmpty ? roster.Shifts.Skip(1) : roster.Shifts)
        let rest = pair.Second.Span.Start - pair.First.Span.End
        where rest < roster.Contract.MinimumRest
        select Violation(
            roster, pair.Second.Date,
            $"{roster.Agent.Name} rests {rest} before the shift on {pair.Second.Date:O}; at least {roster.Contract.MinimumRest} is required.",
            (roster.Contract.MinimumRest - rest).TotalHours);
}
