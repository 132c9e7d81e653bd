using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.ICalendar;

/// <summary>Centres with a few agents, and shifts by the clock of Copenhagen.</summary>
internal static class Rosters
{
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static readonly DateRange Week = DateRange.WeekFrom(new DateOnly(2026, 11, 2));

    public static Centre Centre(params string[] names) => new()
    {
        Name = "Ørestad; Kunde, service",
        Zone = Copenhagen,
        IntervalLength = TimeSpan.FromMinutes(30),
        Holidays = HolidayCalendar.None,
        Queues = [],
        Shrinkage = default,
        Currency = "DKK",
        Agents = [.. names.Select((name, index) => new Agent { Id = $"A{index + 1}", Name = name, Contract = "full", Skills = ["voice", "chat"] })],
    };

    /// <summary>Eight hours from a local clock time, with a paid and an unpaid break.</summary>
    public static Shift Shift(string agent, DateOnly date, int hour, string template = "day")
    {
        var local = date.ToDateTime(new TimeOnly(hour, 0));
        var start = new DateTimeOffset(local, Copenhagen.GetUtcOffset(local)).ToUniversalTime();
        return new Shift(
            agent, date, template, new Interval(start, start.AddHours(8)),
            [new Break("tea", new Interval(start.AddHours(2), start.AddHours(2.25)), Paid: true), new Break("lunch", new Interval(start.AddHours(4), start.AddHours(4.5)), Paid: false)]);
    }
}
