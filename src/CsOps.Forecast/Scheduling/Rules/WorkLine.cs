namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One agent's days in order, as rules look at them: the planned ones, and before them those of which shifts are known.</summary>
/// <param name="days">A day for each of the calendar's.</param>
/// <param name="calendar">Which days they are.</param>
public readonly ref struct WorkLine(ReadOnlySpan<WorkedDay> days, WorkCalendar calendar)
{
    /// <summary>The days, by place from 0; the first <see cref="WorkCalendar.PastDays"/> are before the plan.</summary>
    public ReadOnlySpan<WorkedDay> Days { get; } = days;

    /// <summary>Which days they are.</summary>
    public WorkCalendar Calendar { get; } = calendar;

    /// <summary>The minutes of a day's shift, breaks included, that lie in the night.</summary>
    /// <param name="day">The day, by place.</param>
    /// <param name="night">When it is night.</param>
    public int NightMinutes(int day, NightHours night)
    {
        ArgumentNullException.ThrowIfNull(night);
        return new NightLine(this, night).Minutes(day);
    }
}
