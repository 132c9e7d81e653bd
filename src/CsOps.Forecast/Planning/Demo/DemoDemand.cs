namespace CsOps.Forecast.Planning.Demo;

/// <summary>What customers want of a queue: expected contacts and handle time, before chance.</summary>
internal static class DemoDemand
{
    /// <summary>How much of the work left undone on a closed day comes on the next, for queues that close.</summary>
    private const double AfterClosed = 1.2;

    /// <summary>The weight of a whole day: weekday, time of year, growth, holidays and the turn of the month.</summary>
    public static double OfDay(DemoQueue queue, DateOnly date)
    {
        var years = (date.DayNumber - DemoCalendar.Days.First.DayNumber) / 365.0;
        var weight = queue.Weekdays[(int)date.DayOfWeek] * DemoCalendar.YearWeight(date) * (1 + (queue.Growth * years));
        weight *= DemoCalendar.IsMonthTurn(date) ? queue.MonthTurn : 1;
        return weight * (DemoCalendar.IsClosed(date) ? queue.Holiday : DemoCalendar.IsClosed(date.AddDays(-1)) ? AfterClosed : 1);
    }

    /// <summary>Contacts expected in the half-hour that starts at <paramref name="local"/>, on a day of weight 1.</summary>
    public static double OfHalfHour(DemoQueue queue, DateTime local)
    {
        var hours = local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? queue.WeekendHours : queue.Hours;
        var weight = local.Minute < 30 ? hours[local.Hour] : (hours[local.Hour] + hours[local.Hour + 1]) / 2;
        return queue.Peak * weight * DemoCalendar.EventFactor(local, queue.Name);
    }

    /// <summary>Mean handle time in seconds of contacts that arrive at <paramref name="local"/>.</summary>
    public static double HandleSeconds(DemoQueue queue, DateTime local) =>
        queue.HandleSeconds * (1 + (queue.HandleDrift * (local.Hour - 12) / 12.0));
}
