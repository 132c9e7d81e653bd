using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Collects steps that have a civil date and a clock slot, and numbers the days, slots and weekdays that occur.</summary>
/// <param name="capacity">Steps expected.</param>
/// <param name="ticksOfClock">Ticks of a unit of the clock.</param>
internal sealed class CivilSteps(int capacity, long ticksOfClock = 1)
{
    private readonly List<DateOnly> _dates = new(capacity);
    private readonly List<long> _clock = new(capacity);

    /// <summary>Adds the next step.</summary>
    /// <param name="date">Its civil date, not before the one added last.</param>
    /// <param name="clock">Anything that orders the clock times of a day: ticks or a slot of the clock.</param>
    public void Add(DateOnly date, long clock)
    {
        _dates.Add(date);
        _clock.Add(clock);
    }

    /// <summary>The calendar of the steps added; weekdays are numbered from Monday, slots by the clock.</summary>
    public StepCalendar ToCalendar(HolidayCalendar? holidays, bool hasWeek = true)
    {
        var slotOf = Ranks(_clock);
        var weekdayOf = Ranks(_dates.ConvertAll(d => Weekday(d)));
        var days = new int[_dates.Count];
        var slots = new int[_dates.Count];
        var weekdays = new int[_dates.Count];
        for (var step = 0; step < _dates.Count; step++)
        {
            days[step] = step == 0 ? 0 : days[step - 1] + (_dates[step] == _dates[step - 1] ? 0 : 1);
            slots[step] = slotOf[_clock[step]];
            weekdays[step] = weekdayOf[Weekday(_dates[step])];
        }

        return new StepCalendar(days, slots, weekdays, slotOf.Count, weekdayOf.Count, [.. _dates], holidays is null ? null : new Dictionary<DateOnly, string>(holidays.Holidays),
            [.. slotOf.Keys.Order().Select(clock => new TimeOnly(clock * ticksOfClock))]);

        long Weekday(DateOnly date) => hasWeek ? FromMonday(date) : 0;
    }

    /// <summary>The weekday as a number from 0, Monday, to 6, Sunday.</summary>
    public static int FromMonday(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;

    private static Dictionary<long, int> Ranks(List<long> keys)
    {
        var ranks = new Dictionary<long, int>();
        foreach (var key in keys.Distinct().Order())
        {
            ranks.Add(key, ranks.Count);
        }

        return ranks;
    }
}
