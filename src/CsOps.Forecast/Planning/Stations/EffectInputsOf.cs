using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What a centre's description knows of days unlike others.</summary>
internal static class EffectInputsOf
{
    /// <summary>What concerns one queue, on the centre's clock.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="span">History and horizon.</param>
    public static EffectInputs Queue(Centre centre, string queue, Interval span) => new()
    {
        Events = [.. centre.Events.Where(e => Concerns(e.Queue, queue)).Select(e => EventOf(e, centre.Zone)).OfType<KnownEvent>()],
        SchoolHolidays = centre.SchoolHolidays,
        PayDays = centre.PayDays,
        Drivers = [.. centre.Drivers.Where(d => Concerns(d.Queue, queue)).Select(d => d.Driver)],
        HolidaysByName = centre.HolidaysByName,
        ClockChanges = centre.ClockChangeDays ? ClockChanges(centre.Zone, span) : HolidayCalendar.None,
    };

    private static bool Concerns(string? named, string queue) => named is null || string.Equals(named, queue, StringComparison.Ordinal);

    private static KnownEvent? EventOf(CentreEvent known, TimeZoneInfo zone)
    {
        EffectKind? kind = known.Kind switch
        {
            EventKind.Campaign => EffectKind.Event,
            EventKind.SchoolHoliday => EffectKind.SchoolHoliday,
            _ => null,
        };
        return kind is null ? null : new KnownEvent(known.Name, LocalAt(known.Span.Start, zone), LocalAt(known.Span.End, zone), known.Uplift, kind.Value);
    }

    private static DateTime LocalAt(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The dates on which the zone's offset at the day's end is another than at its start.</summary>
    private static HolidayCalendar ClockChanges(TimeZoneInfo zone, Interval span)
    {
        var first = DateOnly.FromDateTime(LocalAt(span.Start, zone));
        var days = DateOnly.FromDateTime(LocalAt(span.End, zone)).DayNumber - first.DayNumber;
        return new HolidayCalendar(Enumerable.Range(0, days + 1)
            .Select(first.AddDays)
            .Select(date => KeyValuePair.Create(date, OffsetAt(date.AddDays(1), zone) - OffsetAt(date, zone)))
            .Where(change => change.Value != TimeSpan.Zero)
            .Select(change => KeyValuePair.Create(change.Key, change.Value > TimeSpan.Zero ? "clocks forward" : "clocks back")));
    }

    private static TimeSpan OffsetAt(DateOnly date, TimeZoneInfo zone) => zone.GetUtcOffset(date.ToDateTime(TimeOnly.MinValue));
}
