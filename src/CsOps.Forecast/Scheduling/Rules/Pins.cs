namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Which days of which agents a revision holds fast.</summary>
internal sealed class Pins(RosterRevision revision, TimeZoneInfo zone)
{
    private readonly HashSet<string> _agents = [.. revision.PinnedAgents];

    /// <summary>Whether an agent's day stays as published.</summary>
    /// <param name="agent">The agent's id.</param>
    /// <param name="date">The day.</param>
    /// <param name="published">The shift published of that day, or null for a day off.</param>
    public bool Holds(string agent, DateOnly date, Shift? published) =>
        _agents.Contains(agent)
        || revision.PinnedDays.Any(days => days.Contains(date))
        || (published is null ? LocalClock.InstantOf(date.AddDays(1), TimeOnly.MinValue, zone) : published.Span.Start.AddTicks(1)) <= revision.PinnedBefore;
}
