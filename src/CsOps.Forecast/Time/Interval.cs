namespace CsOps.Forecast.Time;

/// <summary>A half-open range of instants, <c>[Start, End)</c>, in UTC.</summary>
/// <remarks><c>default</c> is the empty interval at the first instant of the calendar.</remarks>
public readonly record struct Interval
{
    /// <summary>Makes the interval from <paramref name="start"/> (in it) to <paramref name="end"/> (not in it).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public Interval(DateTimeOffset start, DateTimeOffset end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    /// <summary>The first instant, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first instant after the interval, UTC.</summary>
    public DateTimeOffset End { get; }

    /// <summary>How long it lasts; zero or more.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Whether <paramref name="instant"/> lies in <c>[Start, End)</c>.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= Start && instant < End;

    /// <summary>Whether some instant lies in both; an empty interval overlaps nothing.</summary>
    public bool Overlaps(Interval other) =>
        (Start > other.Start ? Start : other.Start) < (End < other.End ? End : other.End);
}
