namespace CsOps.Forecast.Time;

/// <summary>The readings of a zone's clock in one local year, cut into stretches at the clock changes.</summary>
internal sealed class LocalYear
{
    private readonly Stretch[] _stretches;

    private LocalYear(Stretch[] stretches) => _stretches = stretches;

    /// <summary>
    /// Readings from <paramref name="FromTicks"/> until the next stretch. Where <paramref name="Kind"/> is ordinary the two offsets (ticks)
    /// are equal; otherwise they are those before and after the clock change.
    /// </summary>
    internal readonly record struct Stretch(long FromTicks, LocalTimeKind Kind, long OffsetBefore, long OffsetAfter);

    /// <summary>Finds the zone's clock changes in <paramref name="year"/>: one look at the offset a day, then bisection to the second.</summary>
    public static LocalYear Of(TimeZoneInfo zone, int year)
    {
        // An offset is at most 14 hours, so the local year begins and ends within a day of the UTC year; two are taken.
        var instant = Clamped(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks - (2 * TimeSpan.TicksPerDay));
        var last = Clamped(new DateTime(year, 12, 31, 0, 0, 0, DateTimeKind.Utc).Ticks + (3 * TimeSpan.TicksPerDay));
        var offset = OffsetAt(zone, instant);
        var stretches = new List<Stretch> { new(long.MinValue, LocalTimeKind.Ordinary, offset, offset) };
        while (instant < last)
        {
            var next = Math.Min(instant + TimeSpan.TicksPerDay, last);
            var after = OffsetAt(zone, next);
            if (after != offset)
            {
                AddChange(stretches, ChangeBetween(zone, instant, next), offset, after);
            }

            (instant, offset) = (next, after);
        }

        return new LocalYear([.. stretches]);
    }

    /// <summary>The stretch that holds the reading; a year has a handful, so the search is a walk from the end.</summary>
    public ref readonly Stretch StretchOf(long localTicks)
    {
        var i = _stretches.Length - 1;
        while (_stretches[i].FromTicks > localTicks)
        {
            i--;
        }

        return ref _stretches[i];
    }

    private static void AddChange(List<Stretch> stretches, long change, long before, long after)
    {
        var kind = after > before ? LocalTimeKind.Skipped : LocalTimeKind.Repeated;
        stretches.Add(new Stretch(change + Math.Min(before, after), kind, before, after));
        stretches.Add(new Stretch(change + Math.Max(before, after), LocalTimeKind.Ordinary, after, after));
    }

    /// <summary>The first whole second in (from, to] at which the offset is no longer that of <paramref name="from"/>.</summary>
    private static long ChangeBetween(TimeZoneInfo zone, long from, long to)
    {
        var offset = OffsetAt(zone, from);
        var (low, high) = (0L, (to - from + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = OffsetAt(zone, from + (middle * TimeSpan.TicksPerSecond)) == offset ? (middle, high) : (low, middle);
        }

        return from + (high * TimeSpan.TicksPerSecond);
    }

    private static long OffsetAt(TimeZoneInfo zone, long utcTicks) => zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;

    private static long Clamped(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
}
