namespace CsOps.Forecast.Time;

/// <summary>What the local clock and calendar show at each interval of a grid.</summary>
/// <remarks>
/// Made once per grid and zone, then read by index without allocation. A day has as many intervals as the zone gives it: 46, 48 or 50
/// half-hours. On the day the clocks go back the same <see cref="SlotOf">slot</see> occurs twice. Dates never go back: where clocks go back
/// over midnight (Newfoundland until 2011) the evening that comes again counts to the new date.
/// </remarks>
public sealed class LocalCalendar
{
    private readonly int[] _dayNumbers;
    private readonly int[] _slots;

    /// <summary>Reads the local date and time of every interval of <paramref name="grid"/> in <paramref name="zone"/>.</summary>
    public LocalCalendar(IntervalGrid grid, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(zone);
        Grid = grid;
        Zone = zone;
        SlotsPerDay = (int)(TimeSpan.TicksPerDay / grid.Length.Ticks);
        _dayNumbers = new int[grid.Count];
        _slots = new int[grid.Count];
        for (var i = 0; i < grid.Count; i++)
        {
            var local = TimeZoneInfo.ConvertTime(grid.StartOf(i), zone);
            var dayNumber = DateOnly.FromDateTime(local.DateTime).DayNumber;
            _dayNumbers[i] = i > 0 ? Math.Max(dayNumber, _dayNumbers[i - 1]) : dayNumber;
            _slots[i] = (int)(local.TimeOfDay.Ticks / grid.Length.Ticks);
        }
    }

    /// <summary>The grid.</summary>
    public IntervalGrid Grid { get; }

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Number of slots on the clock of an ordinary day: 48 for half-hours.</summary>
    public int SlotsPerDay { get; }

    /// <summary>The civil date on which interval <paramref name="index"/> starts.</summary>
    public DateOnly DateOf(int index) => DateOnly.FromDayNumber(_dayNumbers[index]);

    /// <summary>The clock slot in which interval <paramref name="index"/> starts: 0 is the one that begins at midnight.</summary>
    public int SlotOf(int index) => _slots[index];

    /// <summary>The clock time at which slot <paramref name="slot"/> begins.</summary>
    public TimeOnly TimeOfSlot(int slot) => new(Grid.Length.Ticks * slot);

    /// <summary>The day of the week of interval <paramref name="index"/>.</summary>
    public DayOfWeek WeekdayOf(int index) => (DayOfWeek)((_dayNumbers[index] + 1) % 7);

    /// <summary>The start of interval <paramref name="index"/> as local time with its offset.</summary>
    public DateTimeOffset LocalStartOf(int index) => TimeZoneInfo.ConvertTime(Grid.StartOf(index), Zone);

    /// <summary>The indices of the intervals that start on the dates of <paramref name="dates"/>, as first index and count.</summary>
    public (int First, int Count) IndicesOf(DateRange dates)
    {
        var first = LowerBound(dates.First.DayNumber);
        return (first, LowerBound(dates.Last.DayNumber + 1) - first);
    }

    private int LowerBound(int dayNumber)
    {
        var found = Array.BinarySearch(_dayNumbers, dayNumber);
        if (found < 0)
        {
            return ~found;
        }

        while (found > 0 && _dayNumbers[found - 1] == dayNumber)
        {
            found--;
        }

        return found;
    }
}
