using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>A calendar that was published before: what it says stays known, so that changes are told as changes.</summary>
internal static class PublishedCalendar
{
    /// <summary>Whether a file is a calendar that was written by <see cref="CalendarFolder"/>.</summary>
    public static bool IsOurs(string path) =>
        path.EndsWith(".ics", StringComparison.Ordinal) && File.ReadLines(path).TakeWhile(line => line != "BEGIN:VEVENT").Contains(AgentCalendar.Product, StringComparer.Ordinal);

    /// <summary>The events of the files in a folder, each file's by the names in it: those of its agent's shifts, whatever the agent and the file were called.</summary>
    /// <exception cref="ImportException">One is another calendar.</exception>
    public static Dictionary<string, ImmutableArray<CalendarEvent>> ReadAll(string folder)
    {
        var byName = new Dictionary<string, ImmutableArray<CalendarEvent>>(StringComparer.Ordinal);
        foreach (var events in Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Read) : [])
        {
            foreach (var one in events)
            {
                byName[one.Name] = events;
            }
        }

        return byName;
    }

    private static ImmutableArray<CalendarEvent> Read(string path)
    {
        var events = ImmutableArray.CreateBuilder<CalendarEvent>();
        List<string>? lines = null;
        foreach (var line in ContentLines.Unfold(File.ReadAllText(path)))
        {
            switch (line)
            {
                case "BEGIN:VEVENT": lines = []; break;
                case "END:VEVENT" when lines is not null: events.Add(EventOf(lines, path)); lines = null; break;
                default: lines?.Add(line); break;
            }
        }

        return events.ToImmutable();
    }

    /// <summary>What to publish now: changed events one version later, events of the planned days that are gone as cancelled, and those of other days as they were.</summary>
    public static ImmutableArray<CalendarEvent> Update(ImmutableArray<CalendarEvent> published, ImmutableArray<CalendarEvent> events, DateRange days)
    {
        var before = published.ToDictionary(one => one.Uid, StringComparer.Ordinal);
        var now = events.Select(one => !before.TryGetValue(one.Uid, out var old) ? one : old.SaysTheSameAs(one) ? old : one with { Sequence = old.Sequence + 1 }).ToList();
        var uids = now.Select(one => one.Uid).ToHashSet(StringComparer.Ordinal);
        var stamp = events.IsEmpty ? null : events[0].Stamp;
        var gone = published.Where(old => !uids.Contains(old.Uid)).Select(old => old.IsCancelled || !days.Contains(old.Date)
            ? old
            : old with { IsCancelled = true, Sequence = old.Sequence + 1, Stamp = stamp ?? old.Stamp });
        return [.. now.Concat(gone).OrderBy(one => one.Date).ThenBy(one => one.Uid, StringComparer.Ordinal)];
    }

    private static CalendarEvent EventOf(List<string> lines, string path)
    {
        string? Value(string name) => lines.Find(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..];
        return Value("UID") is { } uid && CalendarEvent.IsOurs(uid) && Value("DTSTAMP") is { } stamp
            && int.TryParse(Value("SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new CalendarEvent(uid, [.. lines.Where(line => !IsOfVersion(line))]) { Stamp = stamp, Sequence = sequence, IsCancelled = lines.Contains("STATUS:CANCELLED") }
            : throw new ImportException(path, "the calendar has an event that is of no roster. Maybe it is another calendar: choose a folder of its own for those of a roster.");
    }

    private static bool IsOfVersion(string line) => line.Split(':')[0] is "UID" or "DTSTAMP" or "SEQUENCE" or "STATUS";
}
