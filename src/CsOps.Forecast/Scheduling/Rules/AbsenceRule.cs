namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent does not start a shift on a day of absence; absences of some hours are kept by <see cref="AvailabilityRule"/>.</summary>
/// <remarks>A night shift from the day before may end in the first hours of the absence; plan the day before as absence where it must not.</remarks>
internal sealed class AbsenceRule : AgentRule
{
    public override string Name => "absence";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster) =>
        from shift in roster.Shifts
        from absence in roster.Agent.Absences
        where absence.Hours is null && absence.Dates.Contains(shift.Date)
        select Violation(roster, shift.Date, $"{roster.Agent.Name} works on {shift.Date:O} but is absent: {absence.Reason}.");
}
