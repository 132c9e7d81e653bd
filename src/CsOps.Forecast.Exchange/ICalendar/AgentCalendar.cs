using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>The shifts of one agent as an iCalendar file (RFC 5545), which any calendar reads.</summary>
/// <remarks>
/// Times are in UTC, so that no calendar needs to know the zone, and the two odd days of the year are right; the description has them on the agent's clock, or the centre's, with
/// the offset where a shift passes a clock change. An event keeps its identifier when the shift of its day is moved, so that calendars move it too.
/// </remarks>
public static class AgentCalendar
{
    /// <summary>The line that tells who wrote the calendar.</summary>
    internal const string Product = "PRODID:-//CsOps.Forecast//Roster//EN";

    private const string Utc = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The calendar of one agent, published for the first time.</summary>
    /// <param name="centre">The centre, for its name and zone.</param>
    /// <param name="agent">Whose.</param>
    /// <param name="shifts">The shifts of a roster; those of other agents are passed over.</param>
    /// <param name="days">The days planned.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The file's text, with lines ended by CR and LF; to be written as UTF-8. Empty when the agent has no shift: a calendar has one event or more.</returns>
    public static string Text(Centre centre, Agent agent, IEnumerable<Shift> shifts, DateRange days, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(shifts);
        return Text(centre, agent, EventsOf(centre, agent, shifts, days, options ?? new CalendarOptions()));
    }

    /// <summary>The file of events that are known already.</summary>
    internal static string Text(Centre centre, Agent agent, IReadOnlyCollection<CalendarEvent> events)
    {
        if (events.Count == 0)
        {
            return "";
        }

        var name = ContentLines.Escape($"{agent.Name} – {centre.Name}");
        string[] head =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", Product, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"NAME:{name}", $"X-WR-CALNAME:{name}",
        ];
        var text = new StringBuilder();
        foreach (var line in head.Concat(events.SelectMany(one => one.ContentLines())).Append("END:VCALENDAR"))
        {
            ContentLines.Append(text, line);
        }

        return text.ToString();
    }

    /// <summary>The events of the agent's shifts in order, breaks after their shift.</summary>
    internal static ImmutableArray<CalendarEvent> EventsOf(Centre centre, Agent agent, IEnumerable<Shift> shifts, DateRange days, CalendarOptions options)
    {
        var stamp = (options.Stamp ?? new DateTimeOffset(days.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).ToUniversalTime().ToString(Utc, CultureInfo.InvariantCulture);
        var own = shifts.Where(shift => string.Equals(shift.AgentId, agent.Id, StringComparison.Ordinal)).OrderBy(shift => shift.Span.Start);
        return
        [
            .. own.GroupBy(shift => shift.Date).SelectMany(day => day.SelectMany((shift, number) =>
            {
                var name = Name(centre, agent, number);
                var breaks = options.BreaksAsEvents ? shift.Breaks.Select((pause, at) => BreakEvent(shift, pause, $"{name}-{at + 1}", stamp)) : [];
                return breaks.Prepend(ShiftEvent(centre, agent, shift, name, stamp));
            })),
        ];
    }

    /// <summary>A name for the agent's shift of a number on any day that tells nothing of who it is, and stays whatever the agent is called.</summary>
    internal static string Name(Centre centre, Agent agent, int number)
    {
        var whole = string.Create(CultureInfo.InvariantCulture, $"{centre.Name}\n{agent.Id}\n{number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 16));
    }

    private static CalendarEvent ShiftEvent(Centre centre, Agent agent, Shift shift, string name, string stamp) =>
        new(CalendarEvent.UidOf(shift.Date, name), [.. Lines(shift.Span, shift.Template, Description(centre, agent, shift), isFree: false)]) { Stamp = stamp };

    private static CalendarEvent BreakEvent(Shift shift, Break pause, string name, string stamp) =>
        new(CalendarEvent.UidOf(shift.Date, name), [.. Lines(pause.Span, pause.Name, pause.Paid ? "Paid break" : "Unpaid break", isFree: true)]) { Stamp = stamp };

    private static IEnumerable<string> Lines(Interval span, string summary, string description, bool isFree) =>
    [
        "DTSTART:" + span.Start.ToUniversalTime().ToString(Utc, CultureInfo.InvariantCulture),
        "DTEND:" + span.End.ToUniversalTime().ToString(Utc, CultureInfo.InvariantCulture),
        "SUMMARY:" + ContentLines.Escape(summary),
        "DESCRIPTION:" + ContentLines.Escape(description),
        "CATEGORIES:" + (isFree ? "BREAK" : "SHIFT"),
        "TRANSP:" + (isFree ? "TRANSPARENT" : "OPAQUE"),
    ];

    private static string Description(Centre centre, Agent agent, Shift shift)
    {
        var zone = agent.Zone ?? centre.Zone;
        var (start, end) = (TimeZoneInfo.ConvertTime(shift.Span.Start, zone), TimeZoneInfo.ConvertTime(shift.Span.End, zone));
        var format = start.Offset == end.Offset ? "HH:mm" : "HH:mmzzz";
        string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).ToString(format, CultureInfo.InvariantCulture);
        var lines = shift.Activities()
            .Select(activity => $"{Clock(activity.Span.Start)}–{Clock(activity.Span.End)} {activity.Name}" + (activity.IsWork ? "" : activity.Paid ? " (paid)" : " (unpaid)"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"Paid: {shift.Paid.TotalHours:0.##} h"))
            .Append($"Skills: {string.Join(", ", agent.Skills)}");
        return string.Join('\n', lines);
    }
}
