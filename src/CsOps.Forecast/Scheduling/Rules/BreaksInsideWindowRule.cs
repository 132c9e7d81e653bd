namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift has the breaks of its template, each as long as it, paid like it, and starting within its window.</summary>
internal sealed class BreaksInsideWindowRule : AgentRule
{
    public override string Name => "breaks-inside-window";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            if (roster.TemplateOf(shift) is { } template)
            {
                foreach (var violation in OfShift(roster, shift, template))
                {
                    yield return violation;
                }
            }
        }
    }

    private IEnumerable<RuleViolation> OfShift(AgentRoster roster, Shift shift, ShiftTemplate template)
    {
        var breaks = shift.Breaks.Where(b => b.IsRest).ToList();
        if (breaks.Count != template.Breaks.Length)
        {
            yield return Violation(
                roster, shift.Date,
                $"The shift of {roster.Agent.Name} has {breaks.Count} {(breaks.Count == 1 ? "break" : "breaks")}; template {template.Name} has {template.Breaks.Length}.");
            yield break;
        }

        foreach (var (taken, wanted) in breaks.Zip(template.Breaks))
        {
            var start = taken.Span.Start - shift.Span.Start;
            if (start < wanted.Earliest || start > wanted.Latest || taken.Span.End > shift.Span.End)
            {
                yield return Violation(
                    roster, shift.Date,
                    $"{wanted.Name} of {roster.Agent.Name} starts {start} into the shift; its window is {wanted.Earliest} to {wanted.Latest}.");
            }

            if (taken.Span.Length != wanted.Length || taken.Paid != wanted.Paid)
            {
                yield return Violation(
                    roster, shift.Date,
                    $"{wanted.Name} of {roster.Agent.Name} lasts {taken.Span.Length}, {Pay(taken.Paid)}; expected {wanted.Length}, {Pay(wanted.Paid)}.");
            }
        }
    }

    private static string Pay(bool paid) => paid ? "paid" : "unpaid";
}
