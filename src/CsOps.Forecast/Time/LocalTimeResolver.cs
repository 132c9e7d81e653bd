namespace CsOps.Forecast.Time;

/// <summary>Turns what a zone's clock showed into instants, by a named rule for readings that occur twice or never.</summary>
/// <remarks>
/// The clock changes of a year are looked up in the zone when the year is first seen; after that a reading costs a comparison or two and
/// allocates nothing. Thread-safe: two threads may prepare the same year, with the same outcome.
/// </remarks>
public sealed class LocalTimeResolver
{
    private readonly LocalYear?[] _years = new LocalYear?[DateTime.MaxValue.Year + 1];

    /// <summary>Makes a resolver for the clock of <paramref name="zone"/>.</summary>
    public LocalTimeResolver(TimeZoneInfo zone, LocalTimeResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!Enum.IsDefined(resolution))
        {
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The rule is Earlier, Later or Throw.");
        }

        Zone = zone;
        Resolution = resolution;
    }

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The rule for readings that occur twice or never.</summary>
    public LocalTimeResolution Resolution { get; }

    /// <summary>The instant at which the clock showed <paramref name="local"/>.</summary>
    /// <param name="local">The reading; its <see cref="DateTime.Kind"/> is ignored.</param>
    /// <returns>
    /// The instant and how often the reading occurs. There is no instant when it occurs twice or never and the rule is
    /// <see cref="LocalTimeResolution.Throw"/>. An instant before the year 1 or after 9999 becomes the calendar's first or last.
    /// </returns>
    public ResolvedLocalTime Resolve(DateTime local)
    {
        var year = _years[local.Year] ??= LocalYear.Of(Zone, local.Year);
        ref readonly var stretch = ref year.StretchOf(local.Ticks);
        if (stretch.Kind != LocalTimeKind.Ordinary && Resolution == LocalTimeResolution.Throw)
        {
            return new ResolvedLocalTime(stretch.Kind, null);
        }

        var offset = Resolution == LocalTimeResolution.Later ? stretch.OffsetAfter : stretch.OffsetBefore;
        var ticks = Math.Clamp(local.Ticks - offset, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new ResolvedLocalTime(stretch.Kind, new DateTimeOffset(ticks, TimeSpan.Zero));
    }
}
