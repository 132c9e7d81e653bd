using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>When a queue is open, by weekday on the local clock, with closed dates.</summary>
/// <remarks>A span whose end is 00:00 lasts until midnight; a span whose end is before its start runs on into the next day.</remarks>
public sealed record OpeningHours
{
    /// <summary>Open at all hours of all days.</summary>
    public static OpeningHours Always { get; } = new()
    {
        Week = Enum.GetValues<DayOfWeek>().ToImmutableDictionary(d => d, _ => ImmutableArray.Create(new OpenSpan(TimeOnly.MinValue, TimeOnly.MinValue))),
    };

    /// <summary>The open spans of each weekday, in order; a weekday that is absent is closed.</summary>
    public required ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> Week { get; init; }

    /// <summary>Dates on which nothing is open (holidays, company days). Default: none.</summary>
    public ImmutableHashSet<DateOnly> ClosedDates { get; init; } = [];

    /// <summary>Whether the queue is open at clock time <paramref name="time"/> of <paramref name="date"/>.</summary>
    public bool IsOpen(DateOnly date, TimeOnly time) =>
        SpansOf(date).Any(span => span.CoversOnOwnDay(time)) || SpansOf(date.AddDays(-1)).Any(span => span.CoversOnNextDay(time));

    /// <summary>Whether the queue opens at all on <paramref name="date"/>.</summary>
    public bool IsOpenOn(DateOnly date) => !SpansOf(date).IsEmpty;

    private ImmutableArray<OpenSpan> SpansOf(DateOnly date) =>
        !ClosedDates.Contains(date) && Week.TryGetValue(date.DayOfWeek, out var spans) ? spans : [];
}
