using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>When an agent can work around a day.</summary>
internal static class AvailableSpans
{
    /// <summary>
    /// The spans within which a shift that starts on a date must lie, in order and apart: windows that meet are one, and hours of absence are none. Null for an agent who can always work.
    /// </summary>
    public static List<Interval>? On(DateOnly date, Agent agent, TimeZoneInfo zone)
    {
        if (!AreStated(agent))
        {
            return null;
        }

        IEnumerable<Interval> spans = agent.Availability.IsEmpty
            ? [new Interval(LocalClock.InstantOf(date.AddDays(-1), TimeOnly.MinValue, zone), LocalClock.InstantOf(date.AddDays(2), TimeOnly.MinValue, zone))]
            : Joined(Around(date).SelectMany(day => OfDay(day, agent, zone)));
        return [.. Away(date, agent, zone).Aggregate(spans, (left, away) => left.SelectMany(span => Without(span, away.Span)))];
    }

    /// <summary>Whether anything is said of the hours in which an agent can work.</summary>
    public static bool AreStated(Agent agent) => !agent.Availability.IsEmpty || agent.Absences.Any(absence => absence.Hours is not null);

    /// <summary>The hours of absence around a day, each with its reason.</summary>
    public static IEnumerable<(Interval Span, string Reason)> Away(DateOnly date, Agent agent, TimeZoneInfo zone) =>
        from day in Around(date)
        from absence in agent.Absences
        where absence.Dates.Contains(day)
        from hours in absence.Hours is { } some ? [some] : Array.Empty<OpenSpan>()
        let span = SpanOf(day, hours.From, hours.Until, zone)
        where span.Start < span.End
        select (span, absence.Reason);

    private static DateOnly[] Around(DateOnly date) => [date.AddDays(-1), date, date.AddDays(1)];

    private static IEnumerable<Interval> Without(Interval span, Interval away)
    {
        if (away.End <= span.Start || away.Start >= span.End)
        {
            yield return span;
            yield break;
        }

        if (span.Start < away.Start)
        {
            yield return new Interval(span.Start, away.Start);
        }

        if (away.End < span.End)
        {
            yield return new Interval(away.End, span.End);
        }
    }

    private static List<Interval> Joined(IEnumerable<Interval> windows)
    {
        var spans = new List<Interval>();
        foreach (var span in windows.OrderBy(span => span.Start))
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
        select SpanOf(date, hours.From, hours.To, zone);

    /// <summary>The time from one moment of the clock to another; none where the clock, put forward, skips it.</summary>
    private static Interval SpanOf(DateOnly date, TimeOnly from, TimeOnly to, TimeZoneInfo zone)
    {
        var (start, end) = (LocalClock.InstantOf(date, from, zone), LocalClock.InstantOf(to <= from ? date.AddDays(1) : date, to, zone));
        return new Interval(start, end < start ? start : end);
    }
}
