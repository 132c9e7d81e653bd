using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>An event of an iCalendar file, as far as read.</summary>
internal sealed record IcsEvent
{
    /// <summary>The line on which it begins.</summary>
    public long Line { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day after its last; absent for one day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "Holiday";

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How it comes again, or null.</summary>
    public IcsYearlyRule? Repeat { get; init; }

    /// <summary>Its days, those of its repetitions too.</summary>
    /// <exception cref="ImportException">It has no first day, or ends before it begins.</exception>
    public IEnumerable<DateOnly> Days(string file)
    {
        var first = First ?? throw new ImportException(file, "the event has no DTSTART; expected DTSTART;VALUE=DATE:yyyyMMdd", Line);
        var length = End is { } end ? end.DayNumber - first.DayNumber : 1;
        if (length < 0)
        {
            throw new ImportException(file, "the event ends before it begins; expected DTEND on the day after its last", Line);
        }

        // Some writers give DTEND as the same day: that is one day, too.
        var firsts = Repeat?.Occurrences(first) ?? [first];
        return firsts.SelectMany(day => Enumerable.Range(0, Math.Max(length, 1)).Select(day.AddDays));
    }
}
