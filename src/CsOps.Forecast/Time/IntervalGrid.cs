namespace CsOps.Forecast.Time;

/// <summary>
/// Consecutive intervals of one length on the UTC time line: interval <c>i</c> is
/// <c>[Start + i·Length, Start + (i+1)·Length)</c>, for <c>i</c> from 0 to <see cref="Count"/> − 1.
/// </summary>
/// <remarks>
/// The grid lives in UTC, so the day on which clocks go forward has fewer intervals and the day on which they go back has more, and
/// none of them is special. What the local clock shows in an interval is asked of a <see cref="LocalCalendar"/>.
/// </remarks>
public sealed record IntervalGrid
{
    /// <summary>Makes a grid.</summary>
    /// <param name="start">First instant of interval 0; kept in UTC.</param>
    /// <param name="length">Length of every interval: a whole number of minutes from 1 minute to 1 day that divides a day.</param>
    /// <param name="count">Number of intervals, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length does not divide a day, or the count is negative or runs past the year 9999.</exception>
    public IntervalGrid(DateTimeOffset start, TimeSpan length, int count)
    {
        if (!IsValidLength(length))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), length, "An interval is a whole number of minutes that divides a day, for example 15, 30 or 60.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, (DateTimeOffset.MaxValue.UtcTicks - start.UtcTicks) / length.Ticks);
        Start = start.ToUniversalTime();
        Length = length;
        Count = count;
    }

    /// <summary>First instant of interval 0, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Length of every interval.</summary>
    public TimeSpan Length { get; }

    /// <summary>Number of intervals.</summary>
    public int Count { get; }

    /// <summary>First instant after the last interval, UTC.</summary>
    public DateTimeOffset End => StartOf(Count);

    /// <summary>Interval <paramref name="index"/>, from 0 to <see cref="Count"/> − 1.</summary>
    public Interval this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Interval(StartOf(index), StartOf(index + 1));
        }
    }

    /// <summary>The first instant of interval <paramref name="index"/>; the index may lie outside the grid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant would lie outside the years 1 to 9999.</exception>
    public DateTimeOffset StartOf(int index) => Start.AddTicks(Length.Ticks * index);

    /// <summary>
    /// The index of the interval that holds <paramref name="instant"/>; below 0 or at least <see cref="Count"/> when it lies outside, and never
    /// beyond what an <see cref="int"/> holds.
    /// </summary>
    public int IndexOf(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks - Start.UtcTicks;
        var index = Math.DivRem(ticks, Length.Ticks, out var rest);
        return (int)Math.Clamp(rest < 0 ? index - 1 : index, int.MinValue, int.MaxValue);
    }

    /// <summary>Whether <paramref name="instant"/> lies in one of the intervals.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= Start && instant < End;

    /// <summary>The same line of intervals, from <paramref name="first"/> (which may lie outside) and <paramref name="count"/> long.</summary>
    public IntervalGrid Slice(int first, int count) => new(StartOf(first), Length, count);

    /// <summary>Whether a length can be the length of an interval: whole minutes that divide a day.</summary>
    public static bool IsValidLength(TimeSpan length) =>
        length >= TimeSpan.FromMinutes(1)
        && length <= TimeSpan.FromDays(1)
        && length.Ticks % TimeSpan.TicksPerMinute == 0
        && TimeSpan.TicksPerDay % length.Ticks == 0;
}
