using System.Collections.Immutable;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>What happened at the demo centre, and when.</summary>
internal static class DemoCalendar
{
    /// <summary>The days of the history: whole weeks, Monday to Sunday, with each change of the clocks twice.</summary>
    public static DateRange Days { get; } = new(new DateOnly(2025, 3, 3), new DateOnly(2026, 11, 1));

    /// <summary>The day whose rows are in no file: nothing was recorded.</summary>
    public static DateOnly MissingDay { get; } = new(2026, 2, 11);

    /// <summary>Campaigns, the outage and closed days, as in <c>events.csv</c>.</summary>
    public static ImmutableArray<DemoEvent> Events { get; } =
    [
        Campaign(2025, 11, 24, 7, 1.45, "Black Week 2025"),
        Closed(2025, 12, 24, "Christmas Eve"),
        Closed(2025, 12, 31, "New Year's Eve"),
        Closed(2026, 5, 15, "Company day after Ascension"),
        new(EventKind.Outage, new DateTime(2026, 5, 19, 10, 0, 0), new DateTime(2026, 5, 19, 13, 0, 0), "voice", 0.04, "Telephone line down"),
        Campaign(2026, 9, 14, 14, 1.35, "Autumn offer 2026"),
    ];

    /// <summary>The weight of each month's middle, January first; days between lie between.</summary>
    private static ImmutableArray<double> Months { get; } = [1.12, 1.04, 1.00, 0.98, 0.96, 0.94, 0.80, 0.92, 1.04, 1.06, 1.12, 1.10];

    /// <summary>Danish public holidays of the days, as planning will see them.</summary>
    public static HolidayCalendar Holidays { get; } = PublicHolidays.For("DK", Days.First.Year, Days.Last.Year);

    /// <summary>Whether no telephone or chat is answered on <paramref name="date"/>.</summary>
    public static bool IsClosed(DateOnly date) =>
        Holidays.IsHoliday(date) || Events.Any(e => e.Kind == EventKind.Closed && DateOnly.FromDateTime(e.Start) == date);

    /// <summary>The weight of the time of year: straight lines between the middles of the months.</summary>
    public static double YearWeight(DateOnly date)
    {
        var month = date.Day <= 15 ? date.AddMonths(-1).Month : date.Month;
        var days = date.Day <= 15 ? date.Day + 15 : date.Day - 15;
        var part = days / 31.0;
        return (Months[month - 1] * (1 - part)) + (Months[month % 12] * part);
    }

    /// <summary>Whether <paramref name="date"/> is the last day of a month or one of the first three.</summary>
    public static bool IsMonthTurn(DateOnly date) => date.Day <= 3 || date.AddDays(1).Day == 1;

    /// <summary>The factor of the events at <paramref name="local"/> on <paramref name="queue"/>: 1 when there is none.</summary>
    public static double EventFactor(DateTime local, string queue)
    {
        var factor = 1.0;
        foreach (var e in Events)
        {
            factor *= local >= e.Start && local < e.End && (e.Queue is null || string.Equals(e.Queue, queue, StringComparison.Ordinal)) ? e.Factor : 1;
        }

        return factor;
    }

    private static DemoEvent Campaign(int year, int month, int day, int days, double factor, string name)
    {
        var start = new DateTime(year, month, day);
        return new DemoEvent(EventKind.Campaign, start, start.AddDays(days), null, factor, name);
    }

    private static DemoEvent Closed(int year, int month, int day, string name)
    {
        var start = new DateTime(year, month, day);
        return new DemoEvent(EventKind.Closed, start, start.AddDays(1), null, 1, name);
    }
}
