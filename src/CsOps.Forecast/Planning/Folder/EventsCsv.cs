using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>events.csv</c>.</summary>
internal static class EventsCsv
{
    /// <summary>An uplift above this is taken for per cent.</summary>
    private const double LargestUplift = 10;

    /// <summary>The events in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone whose clock it is written by.</param>
    /// <param name="queues">The queues that there are; null where any name will do.</param>
    public static ImmutableArray<CentreEvent> Read(string path, TimeZoneInfo zone, string[]? queues) =>
        [.. FolderTable.Read(path, ["kind", "start", "end"], "queue", "uplift", "name", "source", "id").Select(row => EventOf(row, zone, queues))];

    private static CentreEvent EventOf(FolderRow row, TimeZoneInfo zone, string[]? queues)
    {
        var kind = KindOf(row);
        var start = row.Moment("start");
        var end = row.Moment("end").AsEnd();
        if (kind == EventKind.Closed && !(start.IsDate && end.IsDate))
        {
            throw row.Error("start", "a closed event lasts whole days; expected dates without times in start and end.");
        }

        var (from, until) = (start.ToInstant(zone), end.ToInstant(zone));
        if (until <= from)
        {
            throw row.Error("end", $"'{row.Text("end")}' is not after the start, '{row.Text("start")}'.");
        }

        var queue = row.KnownOrNone("queue", "queue", queues);
        return new CentreEvent(kind, new Interval(from, until), queue, Uplift(row), row.Text("name"));
    }

    private static EventKind KindOf(FolderRow row) => row.Required("kind") switch
    {
        "campaign" => EventKind.Campaign,
        "outage" => EventKind.Outage,
        "closed" => EventKind.Closed,
        "school-holiday" => EventKind.SchoolHoliday,
        var other => throw row.Error("kind", $"found '{other}'; expected campaign, outage, closed or school-holiday."),
    };

    private static double? Uplift(FolderRow row)
    {
        var text = row.Text("uplift");
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var uplift) && uplift is >= -1 and <= LargestUplift
            ? uplift
            : throw row.Error("uplift", $"found '{text}'; expected a fraction from -1 to {LargestUplift}, with a decimal point (a fifth more is 0.2).");
    }
}
