using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What a centre's description means to the cleaning of a queue's history.</summary>
internal static class CleaningContextOf
{
    public static CleaningContext Queue(Centre centre, QueueSettings queue, IntervalGrid history) => new()
    {
        Calendar = new LocalCalendar(history, centre.Zone),
        OpeningHours = queue.ArrivalHours,
        Holidays = centre.Holidays,
        Marks = [.. centre.Events.Where(e => e.Kind != EventKind.SchoolHoliday).Select(e => new HistoryMark(KindOf(e.Kind), e.Span, e.Queue, e.Name))],
    };

    private static HistoryMarkKind KindOf(EventKind kind) => kind switch
    {
        EventKind.Campaign => HistoryMarkKind.Campaign,
        EventKind.Outage => HistoryMarkKind.Outage,
        EventKind.Closed => HistoryMarkKind.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of event."),
    };
}
