using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Closes queues on the days of closed events.</summary>
internal static class ClosedDays
{
    /// <summary>The queue with the days closed on which it, or every queue, is closed by an event.</summary>
    public static QueueSettings Apply(QueueSettings queue, Centre centre)
    {
        var closed = centre.Events
            .Where(e => e.Kind == EventKind.Closed && (e.Queue is null || e.Queue == queue.Name))
            .SelectMany(e => Days(e.Span, centre.Zone).Dates());
        return queue with { OpeningHours = queue.OpeningHours with { ClosedDates = queue.OpeningHours.ClosedDates.Union(closed) } };
    }

    private static DateRange Days(Interval span, TimeZoneInfo zone) => new(DateAt(span.Start, zone), DateAt(span.End.AddTicks(-1), zone));

    private static DateOnly DateAt(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
