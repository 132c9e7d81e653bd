namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The weekends of one agent's days, by place from 0; the first and the last may be cut short. A shift belongs to the day on which it starts.</summary>
internal readonly ref struct WeekendLine
{
    private const int Sunday = 6;
    private readonly ReadOnlySpan<WorkedDay> _days;
    private readonly int _pastDays;
    private readonly int _saturday;

    public WeekendLine(WorkLine line)
    {
        _days = line.Days;
        _pastDays = line.Calendar.PastDays;
        var weekday = line.Calendar.First.DayNumber % WorkCalendar.DaysOfWeek; // 0 is a Monday.
        _saturday = weekday == Sunday ? -1 : Sunday - 1 - weekday;
        Count = _days.Length <= _saturday ? 0 : ((_days.Length - 1 - _saturday) / WorkCalendar.DaysOfWeek) + 1;
    }

    /// <summary>The number of weekends.</summary>
    public int Count { get; }

    /// <summary>The first weekend of which a day is planned; those before it are past.</summary>
    public int FirstPlanned => Math.Max(0, (_pastDays - 1 - _saturday + WorkCalendar.DaysOfWeek - 1) / WorkCalendar.DaysOfWeek);

    /// <summary>The place of a weekend's Saturday: -1 where only the Sunday is known.</summary>
    public int Saturday(int weekend) => _saturday + (weekend * WorkCalendar.DaysOfWeek);

    /// <summary>Whether a weekend is worked.</summary>
    public bool IsWorked(int weekend) => IsWorkedOn(Saturday(weekend)) || IsWorkedOn(Saturday(weekend) + 1);

    /// <summary>Whether a weekend is worked by plan, and was not before the plan began.</summary>
    public bool IsPlanned(int weekend)
    {
        var saturday = Saturday(weekend);
        return IsWorked(weekend) && !(saturday < _pastDays && IsWorkedOn(saturday)) && !(saturday + 1 < _pastDays && IsWorkedOn(saturday + 1));
    }

    /// <summary>Whether exactly one of a weekend's days is worked, both are known, and the plan has a say in it.</summary>
    public bool IsHalf(int weekend)
    {
        var saturday = Saturday(weekend);
        return saturday >= 0 && saturday + 1 < _days.Length && saturday + 1 >= _pastDays && IsWorkedOn(saturday) != IsWorkedOn(saturday + 1);
    }

    private bool IsWorkedOn(int day) => day >= 0 && day < _days.Length && _days[day].IsWorked;
}
