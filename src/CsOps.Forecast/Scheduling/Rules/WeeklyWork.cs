namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Time at work, breaks left out, in the weeks of an agent's days.</summary>
internal static class WeeklyWork
{
    /// <summary>The first day of the weeks that end with the one that begins on a day: at most so many, and only such as are known from their first day.</summary>
    public static int FirstOf(WorkLine line, int week, int weeks) =>
        Math.Max(week - ((weeks - 1) * WorkCalendar.DaysOfWeek), line.Calendar.PastDays % WorkCalendar.DaysOfWeek);

    /// <summary>The number of weeks from a first day to the week that begins on another, that one included.</summary>
    public static int Weeks(int first, int week) => ((week - first) / WorkCalendar.DaysOfWeek) + 1;

    /// <summary>
    /// The minutes of work, from a first day to the end of the week that begins on another, beyond so many a week; no more than are planned, since the past cannot be mended.
    /// </summary>
    public static int Beyond(WorkLine line, int first, int week, double most)
    {
        var planned = Minutes(line, Math.Max(first, line.Calendar.PastDays), EndOf(line, week));
        return Math.Clamp(Minutes(line, first, EndOf(line, week)) - (int)(most * Weeks(first, week)), 0, planned);
    }

    /// <summary>The minutes of work from one day to before another.</summary>
    public static int Minutes(WorkLine line, int from, int to)
    {
        var minutes = 0;
        foreach (var day in line.Days[from..to])
        {
            minutes += day.IsWorked ? day.Work : 0;
        }

        return minutes;
    }

    /// <summary>The day after a week's last; the end of the days where that comes first.</summary>
    public static int EndOf(WorkLine line, int week) => Math.Min(week + WorkCalendar.DaysOfWeek, line.Days.Length);
}
