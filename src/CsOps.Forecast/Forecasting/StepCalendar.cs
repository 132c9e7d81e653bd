namespace CsOps.Forecast.Forecasting;

/// <summary>
/// Where each step of a series lies in the series' own day and week, for the past and for the future that can be forecast.
/// </summary>
/// <remarks>
/// A series has only the steps it is open in: a queue open 07:00 to 21:00 on weekdays has 28 half-hour slots and 5 weekdays, so a day is 28
/// steps and a week 140. Slots and weekdays are numbered from 0 within what occurs. A day may lack slots (short days, clocks going
/// forward) or hold one twice (clocks going back). A series without dates has slots and weekdays by its seasons alone.
/// </remarks>
public sealed class StepCalendar
{
    private readonly int[] _days;
    private readonly int[] _slots;
    private readonly int[] _weekdays;
    private readonly int[] _slotsOfWeek;
    private readonly DateOnly[]? _dates;
    private readonly TimeOnly[]? _clocks;
    private readonly IReadOnlyDictionary<DateOnly, string> _holidays;

    internal StepCalendar(
        int[] days, int[] slots, int[] weekdays, int slotsPerDay, int daysPerWeek, DateOnly[]? dates, IReadOnlyDictionary<DateOnly, string>? holidays,
        TimeOnly[]? clocks = null)
    {
        _days = days;
        _slots = slots;
        _weekdays = weekdays;
        _slotsOfWeek = new int[slots.Length];
        for (var step = 0; step < slots.Length; step++)
        {
            _slotsOfWeek[step] = (weekdays[step] * slotsPerDay) + slots[step];
        }

        SlotsPerDay = slotsPerDay;
        DaysPerWeek = daysPerWeek;
        _dates = dates;
        _clocks = clocks;
        StepLength = clocks is not { Length: > 1 } ? TimeSpan.FromDays(1) : clocks.Zip(clocks.Skip(1), (slot, next) => next - slot).Min();
        _holidays = holidays ?? new Dictionary<DateOnly, string>();
    }

    /// <summary>The calendar from a step on: that step is its step 0, its day is day 0. Cost: O(steps).</summary>
    internal StepCalendar From(int step) => new(
        Array.ConvertAll(_days[step..], day => day - _days[step]),
        _slots[step..],
        _weekdays[step..],
        SlotsPerDay,
        DaysPerWeek,
        _dates?[step..],
        _holidays,
        _clocks);

    /// <summary>Number of steps known: history and future.</summary>
    public int Count => _days.Length;

    /// <summary>Number of different slots in the series' day, at least 1.</summary>
    public int SlotsPerDay { get; }

    /// <summary>Number of different weekdays, at least 1; 1 also where the series has no week.</summary>
    public int DaysPerWeek { get; }

    /// <summary>Steps in a full week: <see cref="SlotsPerDay"/> × <see cref="DaysPerWeek"/>.</summary>
    public int SlotsPerWeek => SlotsPerDay * DaysPerWeek;

    /// <summary>Whether the steps have civil dates.</summary>
    public bool HasDates => _dates is not null;

    /// <summary>The ordinal of the series' own day that holds the step: 0 for the first, increasing by 1 per day that occurs.</summary>
    public int DayOf(int step) => _days[step];

    /// <summary>The slot of the day, from 0 to <see cref="SlotsPerDay"/> − 1.</summary>
    public int SlotOf(int step) => _slots[step];

    /// <summary>The weekday among those that occur, from 0 to <see cref="DaysPerWeek"/> − 1.</summary>
    public int WeekdayOf(int step) => _weekdays[step];

    /// <summary>The slot of the week, from 0 to <see cref="SlotsPerWeek"/> − 1.</summary>
    public int SlotOfWeek(int step) => _slotsOfWeek[step];

    /// <summary>The civil date of the step, or null where the series has none.</summary>
    public DateOnly? DateOf(int step) => _dates?[step];

    /// <summary>The clock time at which a slot of the day begins, or null where the series has no clock.</summary>
    internal TimeOnly? ClockOfSlot(int slot) => _clocks?[slot];

    /// <summary>The name of the holiday on the step's date, or null.</summary>
    public string? HolidayOf(int step) => _dates is null || _holidays.Count == 0 ? null : HolidayOn(_dates[step]);

    /// <summary>The name of the holiday on a date, whether or not the series has steps on it; null where there is none.</summary>
    internal string? HolidayOn(DateOnly date) => _holidays.GetValueOrDefault(date);

    /// <summary>The local time at which a step of a calendar with dates begins.</summary>
    internal DateTime StartOf(int step) => _dates![step].ToDateTime(TimeOnly.MinValue) + (_clocks is null ? TimeSpan.Zero : _clocks[_slots[step]].ToTimeSpan());

    /// <summary>The length of a step: the least time from one slot of the day to the next, or a day.</summary>
    internal TimeSpan StepLength { get; }
}
