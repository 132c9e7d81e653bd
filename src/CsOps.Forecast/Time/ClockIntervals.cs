using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>The lengths of intervals that stay on the round readings of a zone's clock the whole year.</summary>
/// <remarks>
/// Intervals are numbered along UTC. They begin on the same clock readings before and after a clock change only when their length divides the
/// change: half-hours do on Lord Howe Island, where clocks move by 30 minutes, and hours do not. <see cref="IntervalGrid"/> is more general; a
/// centre's interval must be one of these.
/// </remarks>
public static class ClockIntervals
{
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The lengths, in whole minutes and rising: those that divide an hour and every difference of the zone's offsets from 2000 to 2049.</summary>
    public static ImmutableArray<int> MinutesIn(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var offsets = new HashSet<int>();
        for (var day = From; day < Until; day = day.AddDays(1))
        {
            offsets.Add((int)zone.GetUtcOffset(day).TotalMinutes);
        }

        var first = offsets.First();
        return [.. Enumerable.Range(1, 60).Where(minutes => 60 % minutes == 0 && offsets.All(offset => (offset - first) % minutes == 0))];
    }

    /// <summary>Why a length cannot be a centre's interval in a zone, with the lengths that can; null when it can.</summary>
    public static string? Problem(TimeSpan length, TimeZoneInfo zone)
    {
        var allowed = MinutesIn(zone);
        return allowed.Any(minutes => length == TimeSpan.FromMinutes(minutes))
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"an interval of {length.TotalMinutes} minutes does not stay on the clock of {zone.Id}; expected minutes that divide an hour and the zone's clock changes: {string.Join(", ", allowed)}");
    }
}
