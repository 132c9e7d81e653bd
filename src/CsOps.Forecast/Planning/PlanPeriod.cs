using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>Which days to plan when the planner does not say.</summary>
public static class PlanPeriod
{
    /// <summary>Whole weeks from the first Monday that begins at or after the end of the history.</summary>
    /// <param name="historyEnd">The first instant that was not observed.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    /// <param name="weeks">Number of weeks, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is below 1.</exception>
    public static DateRange After(DateTimeOffset historyEnd, TimeZoneInfo zone, int weeks)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        var local = TimeZoneInfo.ConvertTime(historyEnd, zone);
        var date = DateOnly.FromDateTime(local.DateTime);
        if (local.TimeOfDay > TimeSpan.Zero)
        {
            date = date.AddDays(1);
        }

        var toMonday = ((int)DayOfWeek.Monday - (int)date.DayOfWeek + 7) % 7;
        var monday = date.AddDays(toMonday);
        return new DateRange(monday, monday.AddDays((7 * weeks) - 1));
    }

    /// <summary>The intervals of the days on the clock of a zone: 46, 48 or 50 half-hours a day.</summary>
    /// <param name="days">The days.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="length">The length of an interval; must divide the time from midnight to midnight.</param>
    public static IntervalGrid GridOf(DateRange days, TimeZoneInfo zone, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var start = LocalDays.StartOf(days.First, zone);
        var end = LocalDays.StartOf(days.Last.AddDays(1), zone);
        return new IntervalGrid(start, length, (int)((end - start).Ticks / length.Ticks));
    }
}
