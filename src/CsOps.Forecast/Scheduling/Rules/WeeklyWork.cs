namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent's time at work, breaks left out, in the weeks of an average: a planned one and those known before it.</summary>
internal readonly ref struct WeeklyWork
{
    private readonly WorkLine _line;
    private readonly int _week;
    private readonly int _planned;
    private readonly int _days;

    /// <summary>Looks at the planned week that begins on a day, and at those before it, so many at most in all.</summary>
    public WeeklyWork(WorkLine line, int week, int weeks)
    {
        _line = line;
        _week = week;
        First = week;
        for (var known = Math.Max(week - ((weeks - 1) * WorkCalendar.DaysOfWeek), line.Calendar.FirstWeek); known <= week; known += WorkCalendar.DaysOfWeek)
        {
            if (line.DaysThatCount(known) is > 0 and var days)
            {
                First = Math.Min(First, known);
                _days += days;
                var minutes = MinutesOf(known);
                Minutes += minutes;
                _planned += known >= line.Calendar.PastDays ? minutes : 0;
            }
        }
    }

    /// <summary>The first day of the first of the weeks.</summary>
    public int First { get; }

    /// <summary>The minutes of work.</summary>
    public int Minutes { get; }

    /// <summary>The weeks, days of absence left out; one at least.</summary>
    public double Weeks => Math.Max(_days, WorkCalendar.DaysOfWeek) / (double)WorkCalendar.DaysOfWeek;

    /// <summary>The minutes beyond so many a week; no more than are planned, since the past cannot be mended.</summary>
    public int Beyond(double most) => Math.Clamp(Minutes - (int)(most * Weeks), 0, _planned);

    /// <summary>The nights worked in the weeks.</summary>
    public int NightsOf(NightLine nights)
    {
        var count = 0;
        for (var week = First; week <= _week; week += WorkCalendar.DaysOfWeek)
        {
            count += _line.DaysThatCount(week) > 0 ? nights.Count(week, EndOf(week)) : 0;
        }

        return count;
    }

    private int MinutesOf(int week)
    {
        var minutes = 0;
        foreach (var day in _line.Days[week..EndOf(week)])
        {
            minutes += day.IsWorked ? day.Work : 0;
        }

        return minutes;
    }

    /// <summary>The day after a week's last; the end of the days where that comes first.</summary>
    private int EndOf(int week) => Math.Min(week + WorkCalendar.DaysOfWeek, _line.Days.Length);
}
