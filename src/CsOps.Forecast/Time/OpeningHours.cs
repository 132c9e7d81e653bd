using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>When a queue is open, by weekday on the local clock, with closed dates.</summary>
/// <remarks>
/// A span whose end is 00:00 lasts until midnight; a span whose end is not after its start runs on into the next day. On a closed date
/// nothing is open, neither its own spans nor the rest of the evening before. Equal when the same hours are open on the same days.
/// As text: <see cref="OpeningHoursText"/>.
/// </remarks>
public sealed record OpeningHours
{
    /// <summary>Open at all hours of all days.</summary>
    public static OpeningHours Always { get; } = new()
    {
        Week = Enum.GetValues<DayOfWeek>().ToImmutableDictionary(d => d, _ => ImmutableArray.Create(default(OpenSpan))),
    };

    /// <summary>The open spans of each weekday, in order; a weekday that is absent is closed.</summary>
    public required ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> Week { get; init; }

    /// <summary>Dates on which nothing is open (holidays, company days). Default: none.</summary>
    public ImmutableHashSet<DateOnly> ClosedDates { get; init; } = [];

    /// <summary>Whether the queue is open at clock time <paramref name="time"/> of <paramref name="date"/>.</summary>
    public bool IsOpen(DateOnly date, TimeOnly time)
    {
        if (ClosedDates.Contains(date))
        {
            return false;
        }

        var covered = SpansOf(date).Any(span => span.CoversOnOwnDay(time));
        return covered || (date > DateOnly.MinValue && SpansOf(date.AddDays(-1)).Any(span => span.CoversOnNextDay(time)));
    }

    /// <summary>Whether a span opens on <paramref name="date"/>; what is left of the evening before does not count.</summary>
    public bool IsOpenOn(DateOnly date) => !SpansOf(date).IsEmpty;

    /// <summary>Which intervals of a calendar the queue is open in.</summary>
    /// <returns>
    /// One value per interval of the grid. An interval counts as open when any minute of its <see cref="LocalCalendar.SlotOf">clock slot</see> is.
    /// </returns>
    /// <remarks>The week is drawn once, so the cost is one step an interval.</remarks>
    public bool[] OpenMask(LocalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var week = new OpenWeek(Week, calendar.SlotsPerDay);
        var mask = new bool[calendar.Grid.Count];
        for (var i = 0; i < mask.Length;)
        {
            var date = calendar.DateOf(i);
            var closed = ClosedDates.Contains(date);
            var spilled = date > DateOnly.MinValue && !ClosedDates.Contains(date.AddDays(-1));
            for (; i < mask.Length && calendar.DateOf(i) == date; i++)
            {
                mask[i] = !closed && week.IsOpen(date.DayOfWeek, calendar.SlotOf(i), spilled);
            }
        }

        return mask;
    }

    /// <inheritdoc/>
    public bool Equals(OpeningHours? other) =>
        other is not null
        && ClosedDates.SetEquals(other.ClosedDates)
        && Array.TrueForAll(Enum.GetValues<DayOfWeek>(), day => SpansOf(day).AsSpan().SequenceEqual(other.SpansOf(day).AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(ClosedDates.Count);
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            foreach (var span in SpansOf(day))
            {
                hash.Add((day, span));
            }
        }

        return hash.ToHashCode();
    }

    private ImmutableArray<OpenSpan> SpansOf(DateOnly date) => ClosedDates.Contains(date) ? [] : SpansOf(date.DayOfWeek);

    private ImmutableArray<OpenSpan> SpansOf(DayOfWeek day) => Week.TryGetValue(day, out var spans) ? spans : [];
}
