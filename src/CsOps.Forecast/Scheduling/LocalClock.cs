namespace CsOps.Forecast.Scheduling;

/// <summary>Turns readings of the local clock into instants.</summary>
internal static class LocalClock
{
    /// <summary>
    /// The instant, UTC, at which the clock of <paramref name="zone"/> shows <paramref name="time"/> on <paramref name="date"/>; the first
    /// of the two for a repeated reading, and for a skipped one as if the clock had not gone forward.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var reading = date.ToDateTime(time);
        var offset = zone.IsAmbiguousTime(reading) ? zone.GetAmbiguousTimeOffsets(reading).Max()
            : zone.IsInvalidTime(reading) ? OffsetBeforeGap(reading, zone)
            : zone.GetUtcOffset(reading);
        return new DateTimeOffset(reading, offset).ToUniversalTime();
    }

    private static TimeSpan OffsetBeforeGap(DateTime reading, TimeZoneInfo zone)
    {
        // The offsets of the days around the gap differ by its length; clocks go forward to the greater one.
        var before = zone.GetUtcOffset(reading.AddDays(-1));
        var after = zone.GetUtcOffset(reading.AddDays(1));
        return before < after ? before : after;
    }
}
