namespace CsOps.Forecast.Forecasting.Layout;

/// <summary>Where the steps of a calendar lie on a line of days of equal length, with a place for every slot of every weekday.</summary>
/// <remarks>Days of the week that are missing between two days get their places too, so a week is the same length everywhere on the
/// line.</remarks>
internal sealed class RegularLayout
{
    private readonly int[] _dayPlaces;
    private readonly StepCalendar _calendar;

    /// <summary>Lays out the whole calendar.</summary>
    public RegularLayout(StepCalendar calendar)
    {
        _calendar = calendar;
        _dayPlaces = new int[calendar.DayOf(calendar.Count - 1) + 1];
        var (day, weekday, place) = (calendar.DayOf(0), calendar.WeekdayOf(0), 0);
        FirstWeekday = weekday;
        for (var step = 1; step < calendar.Count; step++)
        {
            if (calendar.DayOf(step) == day)
            {
                continue;
            }

            (day, var before, weekday) = (calendar.DayOf(step), weekday, calendar.WeekdayOf(step));
            place += 1 + ((weekday - before - 1 + calendar.DaysPerWeek) % calendar.DaysPerWeek);
            _dayPlaces[day] = place;
        }
    }

    /// <summary>The weekday of the first day on the line.</summary>
    public int FirstWeekday { get; }

    /// <summary>The place of a step; two steps in a repeated slot share one.</summary>
    public int PlaceOf(int step) => (_dayPlaces[_calendar.DayOf(step)] * _calendar.SlotsPerDay) + _calendar.SlotOf(step);

    /// <summary>The weekday-slot of a place.</summary>
    public int SlotOfWeek(int place) =>
        ((FirstWeekday + (place / _calendar.SlotsPerDay)) % _calendar.DaysPerWeek * _calendar.SlotsPerDay) + (place % _calendar.SlotsPerDay);
}
