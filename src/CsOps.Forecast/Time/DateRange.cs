namespace CsOps.Forecast.Time;

/// <summary>An inclusive range of civil dates, from <see cref="First"/> to <see cref="Last"/>.</summary>
/// <remarks><c>default</c> is the single day 0001-01-01.</remarks>
public readonly record struct DateRange
{
    /// <summary>Makes the range from <paramref name="first"/> to <paramref name="last"/>, both in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, which is in the range.</summary>
    public DateOnly Last { get; }

    /// <summary>The number of days, one or more.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether <paramref name="date"/> is in the range.</summary>
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    /// <summary>The days in order.</summary>
    public IEnumerable<DateOnly> Dates()
    {
        for (var day = First.DayNumber; day <= Last.DayNumber; day++)
        {
            yield return DateOnly.FromDayNumber(day);
        }
    }

    /// <summary>The week of seven days that begins on <paramref name="first"/>.</summary>
    public static DateRange WeekFrom(DateOnly first) => new(first, first.AddDays(6));
}
