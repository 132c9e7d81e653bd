namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>What is pinned of a published roster is as it was published.</summary>
internal sealed class PinnedRule : AgentRule
{
    public override string Name => "pinned";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        if (roster.Problem.Revision is not { } revision)
        {
            yield break;
        }

        var pins = new Pins(revision, roster.Zone);
        var published = revision.Published.Where(shift => shift.AgentId == roster.Agent.Id).ToLookup(shift => shift.Date);
        foreach (var date in roster.Problem.Days.Dates())
        {
            var before = published[date].FirstOrDefault();
            var now = roster.Shifts.FirstOrDefault(shift => shift.Date == date);
            if (pins.Holds(roster.Agent.Id, date, before) && !IsSame(before, now))
            {
                yield return Violation(roster, date, $"The {(before is null ? "day off" : "shift")} of {roster.Agent.Name} on {date:O} is pinned and was changed.");
            }
            else if (now is not null && now.Span.Start < revision.PinnedBefore && !IsSame(before, now))
            {
                yield return Violation(roster, date, $"{roster.Agent.Name} starts a new shift on {date:O} before {revision.PinnedBefore:u}, up to when nothing changes.");
            }
        }
    }

    private static bool IsSame(Shift? one, Shift? other) => one is null || other is null
        ? one is null && other is null
        : one.Template == other.Template && one.Span == other.Span && one.Breaks.SequenceEqual(other.Breaks);
}
