namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One agent's days in order, as rules look at them: the planned ones, and before them those of which shifts are known.</summary>
public readonly ref struct WorkLine
{
    private readonly ReadOnlySpan<byte> _weekDays;

    /// <summary>Days of which all are known, and none is one of absence.</summary>
    /// <param name="days">A day for each of the calendar's.</param>
    /// <param name="calendar">Which days they are.</param>
    public WorkLine(ReadOnlySpan<WorkedDay> days, WorkCalendar calendar)
        : this(days, calendar, [])
    {
    }

    /// <summary>Days of whose weeks, from the calendar's first whole one on, so many days count.</summary>
    internal WorkLine(ReadOnlySpan<WorkedDay> days, WorkCalendar calendar, ReadOnlySpan<byte> weekDays)
    {
        Days = days;
        Calendar = calendar;
        _weekDays = weekDays;
    }

    /// <summary>The days, by place from 0; the first <see cref="WorkCalendar.PastDays"/> are before the plan.</summary>
    public ReadOnlySpan<WorkedDay> Days { get; }

    /// <summary>Which days they are.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The minutes of a day's shift, breaks included, that lie in the night.</summary>
    /// <param name="day">The day, by place.</param>
    /// <param name="night">When it is night.</param>
    public int NightMinutes(int day, NightHours night)
    {
        ArgumentNullException.ThrowIfNull(night);
        return new NightLine(this, night).Minutes(day);
    }

    /// <summary>The days of the week that begins on a day that count in an average: those without absence; 0 where what the agent worked in it is not known.</summary>
    internal int DaysThatCount(int week) => _weekDays.IsEmpty ? WorkCalendar.DaysOfWeek : _weekDays[(week - Calendar.FirstWeek) / WorkCalendar.DaysOfWeek];
}
