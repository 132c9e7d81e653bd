using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>Decides what of a queue's history models see, and how far they believe it. Immutable and thread-safe.</summary>
/// <remarks>
/// In this order: closed hours, closed dates and marks are not seen; outages are not seen; campaigns and holidays are believed less; what is
/// odd among the rest is an outlier and treated as the options say.
/// </remarks>
public sealed class HistoryCleaner
{
    private readonly CleaningOptions _options;

    /// <summary>Makes a cleaner.</summary>
    /// <param name="options">How to clean; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public HistoryCleaner(CleaningOptions? options = null)
    {
        _options = options ?? new CleaningOptions();
        ThrowIfNot(_options.OutlierWeight is >= 0 and <= 1, _options, nameof(CleaningOptions.OutlierWeight), "from 0 to 1");
        ThrowIfNot(_options.CampaignWeight is >= 0 and <= 1, _options, nameof(CleaningOptions.CampaignWeight), "from 0 to 1");
        ThrowIfNot(_options.HolidayWeight is >= 0 and <= 1, _options, nameof(CleaningOptions.HolidayWeight), "from 0 to 1");
        ThrowIfNot(_options.NeighbourWeeks is >= 2 and <= 26, _options, nameof(CleaningOptions.NeighbourWeeks), "from 2 to 26");
        ThrowIfNot(_options.OutlierScore >= 2, _options, nameof(CleaningOptions.OutlierScore), "at least 2");
        ThrowIfNot(Enum.IsDefined(_options.Outliers), _options, nameof(CleaningOptions.Outliers), "Keep, DownWeight or Replace");
    }

    /// <summary>Cleans the history of a queue.</summary>
    /// <param name="history">The history; it is not changed.</param>
    /// <param name="context">What is known besides; its calendar is that of the history's grid.</param>
    /// <exception cref="ArgumentException">The calendar is of another grid.</exception>
    public CleanedHistory Clean(QueueHistory history, CleaningContext context)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Calendar.Grid != history.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the history; expected one made from the history's grid.", nameof(context));
        }

        var draft = new CleaningDraft(history);
        HideClosed(draft, context);
        foreach (var mark in context.Marks.Where(m => m.Queue is null || m.Queue == history.Queue).OrderBy(m => m.Kind == HistoryMarkKind.Campaign))
        {
            Apply(draft, mark);
        }

        LowerHolidays(draft, context);
        TreatOutliers(draft, context.Calendar);
        return draft.ToCleaned();
    }

    private static void HideClosed(CleaningDraft draft, CleaningContext context)
    {
        var open = context.OpeningHours.OpenMask(context.Calendar);
        for (var i = 0; i < open.Length; i++)
        {
            if (!open[i])
            {
                draft.Hide(i, context.OpeningHours.ClosedDates.Contains(context.Calendar.DateOf(i)) ? "closed date" : "outside opening hours", isZeroAChange: false);
            }
        }
    }

    private void Apply(CleaningDraft draft, HistoryMark mark)
    {
        var first = Math.Max(0, draft.Grid.IndexOf(mark.Span.Start));
        for (var i = first; i < draft.Grid.Count && draft.Grid[i].Overlaps(mark.Span); i++)
        {
            if (mark.Kind == HistoryMarkKind.Campaign)
            {
                draft.Believe(i, _options.CampaignWeight, $"campaign: {mark.Name}");
            }
            else
            {
                draft.Hide(i, $"{(mark.Kind == HistoryMarkKind.Outage ? "outage" : "closed")}: {mark.Name}");
            }
        }
    }

    private void LowerHolidays(CleaningDraft draft, CleaningContext context)
    {
        for (var i = 0; i < draft.Grid.Count; i++)
        {
            if (context.Holidays.NameOf(context.Calendar.DateOf(i)) is { } name)
            {
                draft.Believe(i, _options.HolidayWeight, $"holiday: {name}");
            }
        }
    }

    private void TreatOutliers(CleaningDraft draft, LocalCalendar calendar)
    {
        var counts = draft.Ordinary();
        var (outliers, usual) = OutlierFinder.Find(counts, counts, calendar, _options.NeighbourWeeks, _options.OutlierScore);
        var reasons = new string?[counts.Length];
        foreach (var outlier in outliers)
        {
            for (var i = outlier.First; i < outlier.First + outlier.Count; i++)
            {
                reasons[i] = double.IsNaN(counts[i]) ? null : outlier.Reason;
            }
        }

        for (var i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not { } reason)
            {
                continue;
            }

            switch (_options.Outliers)
            {
                case OutlierTreatment.Replace when !double.IsNaN(usual[i]):
                    draft.Replace(i, usual[i], reason);
                    break;
                case OutlierTreatment.Keep:
                    draft.Believe(i, 1, reason + " (kept)");
                    break;
                default:
                    draft.Believe(i, _options.OutlierWeight, reason);
                    break;
            }
        }
    }

    private static void ThrowIfNot(bool isValid, CleaningOptions options, string name, string expected)
    {
        if (!isValid)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, $"{name} must be {expected}.");
        }
    }
}
