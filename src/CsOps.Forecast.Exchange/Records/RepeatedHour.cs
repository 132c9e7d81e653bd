namespace CsOps.Forecast.Exchange.Records;

/// <summary>Tells which of the two hours that a clock put back shows twice a span began and ended in.</summary>
internal static class RepeatedHour
{
    /// <summary>Start and end that fit each other.</summary>
    /// <param name="zone">The zone by whose clock they were written.</param>
    /// <param name="start">The start as it was read.</param>
    /// <param name="end">The end as it was read.</param>
    /// <param name="length">How long it lasted, as the file says; null where it does not.</param>
    /// <returns>Of the readings in which the end is after the start, the nearest to the length; without one, those as read come first. As read where there is none.</returns>
    public static (DateTimeOffset Start, DateTimeOffset End) Settle(TimeZoneInfo zone, DateTimeOffset start, DateTimeOffset end, TimeSpan? length)
    {
        var spans = Readings(zone, start).SelectMany(_ => Readings(zone, end), (from, to) => (Start: from, End: to)).Where(span => span.End > span.Start).ToList();
        return spans.Count == 0 ? (start, end) : length is { } told ? spans.MinBy(span => (span.End - span.Start - told).Duration()) : spans[0];
    }

    /// <summary>The instants at which the clock showed what it showed at one, that one first.</summary>
    private static IEnumerable<DateTimeOffset> Readings(TimeZoneInfo zone, DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Select(offset => new DateTimeOffset(local, offset)).OrderBy(other => other != instant) : [instant];
    }
}
