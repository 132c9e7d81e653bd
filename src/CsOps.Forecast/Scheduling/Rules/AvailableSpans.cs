using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>When an agent can work around a day.</summary>
internal static class AvailableSpans
{
    /// <summary>
    /// The spans within which a shift that starts on a date must lie, in order and apart: windows that meet are one. Null for an agent who can always work.
    /// </summary>
    public static List<Interval>? On(DateOnly date, Agent agent, TimeZoneInfo zone)
    {
        if (agent.Availability.IsEmpty)
        {
            return null;
        }

        var spans = new List<Interval>();
        foreach (var span in Enumerable.Range(-1, 3).SelectMany(days => OfDay(date.AddDays(days), agent, zone)).OrderBy(span => span.Start))
        {
            if (spans.Count > 0 && span.Start <= spans[^1].End)
            {
                spans[^1] = new Interval(spans[^1].Start, span.End > spans[^1].End ? span.End : spans[^1].End);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private static IEnumerable<Interval> OfDay(DateOnly date, Agent agent, TimeZoneInfo zone) =>
        from hours in agent.Availability
        where hours.Day == date.DayOfWeek
        select new Interval(
            LocalClock.InstantOf(date, hours.From, zone), LocalClock.InstantOf(hours.To <= hours.From ? date.AddDays(1) : date, hours.To, zone));
}
