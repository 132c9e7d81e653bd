using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Why an anomaly may be: what somebody has noted first, then what the calendar says, then what it looks like.</summary>
internal sealed class ProbableCauses(JudgedCounts judged, string queue, CleaningContext context)
{
    private const int FewestCounts = 8;
    private const double LeastOfTwice = 1.6;
    private const double MostOfTwice = 2.5;
    private const double EvenShare = 0.95;

    /// <summary>The cause, and what to say of it.</summary>
    public (AnomalyCause Cause, string Words) Of(AnomalyDraft draft)
    {
        var date = context.Calendar.DateOf(draft.First);
        if (MarkIn(draft) is { } mark)
        {
            return (AnomalyCause.Event, $"{WordOf(mark.Kind)}: {mark.Name}");
        }

        if (context.Holidays.NameOf(date) is { } holiday)
        {
            return (AnomalyCause.Holiday, $"holiday: {holiday}");
        }

        return ClockChange(draft, date) ?? OfKind(draft) ?? Near(draft, date) ?? (AnomalyCause.Unknown, "no cause is known");
    }

    private HistoryMark? MarkIn(AnomalyDraft draft)
    {
        var span = new Time.Interval(context.Calendar.Grid.StartOf(draft.First), context.Calendar.Grid.StartOf(draft.End));
        return context.Marks.Where(mark => (mark.Queue is null || mark.Queue == queue) && mark.Span.Overlaps(span)).MinBy(mark => mark.Kind);
    }

    private (AnomalyCause Cause, string Words)? ClockChange(AnomalyDraft draft, DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var changed = context.Calendar.Zone.GetUtcOffset(midnight.AddDays(1)) != context.Calendar.Zone.GetUtcOffset(midnight);
        return changed ? (AnomalyCause.ClockChange, draft.Note is { } note ? $"the clocks changed that day; {note}" : "the clocks changed that day") : null;
    }

    private (AnomalyCause Cause, string Words)? OfKind(AnomalyDraft draft) => draft.Kind switch
    {
        AnomalyKind.CopiedDay => (AnomalyCause.Recording, $"{draft.Note}: copied, maybe to fill a gap"),
        AnomalyKind.RepeatedCount => (AnomalyCause.Recording, $"{draft.Note}: maybe a counter that stood still"),
        AnomalyKind.ShiftedDay => (AnomalyCause.Recording, $"{draft.Note}: maybe recorded in another time zone"),
        AnomalyKind.Missing => (AnomalyCause.NotRecorded, "not recorded"),
        AnomalyKind.Zeros => (AnomalyCause.Outage, "maybe an outage, or closed"),
        AnomalyKind.Day when draft.Observed == 0 => (AnomalyCause.Outage, "maybe an outage, closed, or not recorded"),
        AnomalyKind.Day when ExpectedInZeros(draft) > (draft.Expected - draft.Observed) / 2 && !draft.IsMore => (AnomalyCause.Outage, "most of what is missing lies in intervals of zero: maybe an outage"),
        _ => IsCountedTwice(draft) ? (AnomalyCause.CountedTwice, "about twice the usual, and every count is even: maybe counted twice") : null,
    };

    private double ExpectedInZeros(AnomalyDraft draft)
    {
        var sum = 0.0;
        for (var i = draft.First; i < draft.End; i++)
        {
            sum += judged.Counts[i] == 0 && !double.IsNaN(judged.Usual[i]) ? judged.Usual[i] : 0;
        }

        return sum;
    }

    /// <summary>What is counted twice is even; of other counts about half are.</summary>
    private bool IsCountedTwice(AnomalyDraft draft)
    {
        var counts = judged.Counts.AsSpan(draft.First, draft.Count).ToArray().Where(count => count > 0).ToList();
        var ratio = draft.Observed / draft.Expected;
        return counts.Count >= FewestCounts && ratio is > LeastOfTwice and < MostOfTwice && counts.Count(count => count % 2 == 0) >= EvenShare * counts.Count;
    }

    private (AnomalyCause Cause, string Words)? Near(AnomalyDraft draft, DateOnly date) => draft.Kind != AnomalyKind.Day ? null
        : context.Holidays.NameOf(date.AddDays(-1)) is { } before ? (AnomalyCause.NearHoliday, $"the day after {before}")
        : context.Holidays.NameOf(date.AddDays(1)) is { } after ? (AnomalyCause.NearHoliday, $"the day before {after}")
        : null;

    private static string WordOf(HistoryMarkKind kind) => kind switch
    {
        HistoryMarkKind.Outage => "outage",
        HistoryMarkKind.Closed => "closed",
        _ => "campaign",
    };
}
