using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>All intervals of one length, numbered along the UTC time line so that they begin on the round readings of a zone's clock.</summary>
/// <param name="LengthTicks">The length of an interval.</param>
/// <param name="PhaseTicks">How far before UTC midnight an interval begins: 30 minutes for hours in India.</param>
internal readonly record struct IntervalLine(long LengthTicks, long PhaseTicks)
{
    public static IntervalLine For(TimeSpan length, TimeZoneInfo zone)
    {
        if (!IntervalGrid.IsValidLength(length))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), length, "An interval is a whole number of minutes that divides a day, for example 15, 30 or 60.");
        }

        ArgumentNullException.ThrowIfNull(zone);
        var phase = zone.BaseUtcOffset.Ticks % length.Ticks;
        return new IntervalLine(length.Ticks, phase < 0 ? phase + length.Ticks : phase);
    }

    public long IndexOf(long utcTicks) => (utcTicks + PhaseTicks) / LengthTicks;

    public bool IsStart(long utcTicks) => (utcTicks + PhaseTicks) % LengthTicks == 0;

    /// <summary>Which part of its interval begins at an instant, and how many there are, when parts have a length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not the interval's divided by a whole number up to 64.</exception>
    public (int Part, int Parts) PartOf(long utcTicks, TimeSpan length)
    {
        if (length <= TimeSpan.Zero || LengthTicks % length.Ticks != 0 || LengthTicks / length.Ticks > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A part's length is the interval's divided by a whole number up to 64.");
        }

        return ((int)((utcTicks + PhaseTicks) % LengthTicks / length.Ticks), (int)(LengthTicks / length.Ticks));
    }

    public IntervalGrid Grid(long first, long last) =>
        new(new DateTimeOffset((first * LengthTicks) - PhaseTicks, TimeSpan.Zero), TimeSpan.FromTicks(LengthTicks), checked((int)(last - first + 1)));
}
