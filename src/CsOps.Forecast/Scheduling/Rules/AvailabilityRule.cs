namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift lies within the hours in which its agent can work, where the agent said any, and touches no hours of absence.</summary>
internal sealed class AvailabilityRule : AgentRule
{
    public override string Name => "availability";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from shift in roster.Shifts
        let spans = AvailableSpans.On(shift.Date, roster.Agent, roster.Zone)
        where spans is not null && !spans.Exists(span => span.Start <= shift.Span.Start && span.End >= shift.Span.End)
        select Violation(
            roster, shift.Date,
            $"{roster.Agent.Name} cannot work from {roster.Clock(shift.Span.Start):HH:mm} to {roster.Clock(shift.Span.End):HH:mm} on {shift.Date:O}: {Hours(roster, shift)}.");

    private static string Hours(AgentRoster roster, Shift shift)
    {
        var (agent, date) = (roster.Agent, shift.Date);
        foreach (var (away, reason) in AvailableSpans.Away(date, agent, roster.Zone).Where(away => away.Span.Start < shift.Span.End && away.Span.End > shift.Span.Start))
        {
            return string.Create(CultureInfo.InvariantCulture, $"absent from {roster.Clock(away.Start):HH:mm} to {roster.Clock(away.End):HH:mm}, {reason}");
        }

        var hours = agent.Availability.Where(h => h.Day == date.DayOfWeek).OrderBy(h => h.From).Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.From:HH:mm} to {h.To:HH:mm}")).ToList();
        return hours.Count == 0 ? $"not available on {date.DayOfWeek}s" : $"available from {string.Join(" and from ", hours)}";
    }
}
