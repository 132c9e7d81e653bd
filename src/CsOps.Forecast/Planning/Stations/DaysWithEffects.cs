using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>The days on which a centre's queues have an effect that forecasts of daily totals know nothing of.</summary>
internal sealed class DaysWithEffects(Centre centre)
{
    /// <summary>Days that a pay day or a holiday may reach.</summary>
    private const int Reach = 4;

    private readonly DateRange[] _events =
    [
        .. centre.Events
            .Where(e => e.Kind is EventKind.Campaign or EventKind.SchoolHoliday)
            .Select(e => new DateRange(LocalDate(e.Span.Start, centre.Zone), LocalDate(e.Span.End.AddTicks(-1), centre.Zone))),
    ];

    /// <summary>Whether a day is one of them; every day where there are drivers.</summary>
    public bool Has(DateOnly day) =>
        !centre.Drivers.IsEmpty
        || Array.Exists(_events, range => range.Contains(day))
        || centre.SchoolHolidays.IsHoliday(day)
        || centre.PayDays.Any(rule => rule.Between(day.AddDays(-Reach), day, centre.Holidays).Any())
        || (centre.HolidaysByName && Enumerable.Range(-Reach, (2 * Reach) + 1).Any(days => centre.Holidays.IsHoliday(day.AddDays(days))));

    private static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
