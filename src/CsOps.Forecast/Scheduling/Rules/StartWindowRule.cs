namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift starts on its date, at one of the clock times of its template.</summary>
internal sealed class StartWindowRule : AgentRule
{
    public override string Name => "start-window";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            if (roster.TemplateOf(shift) is { } template
                && !template.Starts().Any(time => LocalClock.InstantOf(shift.Date, time, roster.Zone) == shift.Span.Start))
            {
                var start = roster.Clock(shift.Span.Start);
                yield return Violation(
                    roster, shift.Date,
                    $"The shift of {roster.Agent.Name} on {shift.Date:O} starts at {start:yyyy-MM-dd HH:mm}; template {template.Name} starts from {template.EarliestStart:HH:mm} to {template.LatestStart:HH:mm} in steps of {template.StartStep:hh\\:mm}.");
            }
        }
    }
}
