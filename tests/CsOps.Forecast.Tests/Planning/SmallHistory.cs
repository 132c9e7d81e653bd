using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning;

/// <summary>Weeks of history in which every open half-hour of a weekday-slot offers the same number of contacts of 180 seconds.</summary>
internal static class SmallHistory
{
    /// <summary>The Monday after the history.</summary>
    public static readonly DateOnly Monday = new(2026, 6, 1);

    public static HistoryReading Of(params QueueHistory[] queues) => new([.. queues], [], []);

    public static QueueHistory Weeks(string queue, int weeks, Func<LocalCalendar, int, double> offered)
    {
        var days = new DateRange(Monday.AddDays(-7 * weeks), Monday.AddDays(-1));
        var grid = PlanPeriod.GridOf(days, SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));
        var calendar = new LocalCalendar(grid, SmallPlan.Copenhagen);
        var values = Enumerable.Range(0, grid.Count).Select(i => offered(calendar, i)).ToArray();
        return QueueHistory.Create(queue, grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] = values,
            [HistoryMeasure.Handled] = values,
            [HistoryMeasure.HandleSeconds] = [.. values.Select(v => 180 * v)],
        });
    }

    /// <summary>Ten contacts more per hour of the clock, on weekdays from 8 to 16; nothing else.</summary>
    public static double OfficeHours(LocalCalendar calendar, int i) =>
        calendar.WeekdayOf(i) is DayOfWeek.Saturday or DayOfWeek.Sunday || calendar.SlotOf(i) is < 16 or >= 32 ? 0 : 10 * (calendar.SlotOf(i) / 2);
}
