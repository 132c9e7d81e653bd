namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift starts on its date, on one of the days of the week and at one of the clock times of its template.</summary>
internal sealed class StartWindowRule : AgentRule
{
    public override string Name => "start-window";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            var template = roster.TemplateOf(shift);
            if (template?.IsOn(shift.Date) == false)
            {
                yield return Violation(
                    roster, shift.Date,
                    $"{roster.Agent.Name} works {template.Name} on {shift.Date:O}, a {shift.Date.DayOfWeek}; it is worked on {string.Join(", ", template.Days)}.");
            }
            else if (template is not null
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
