using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>The files that tell of days unlike others, beside a file of series: <c>events.csv</c> and <c>drivers.csv</c> as in a centre's folder, their column <c>queue</c> the name of a series.</summary>
public sealed class EffectFiles
{
    private readonly ImmutableArray<CentreEvent> _events;
    private readonly ImmutableArray<CentreDriver> _drivers;
    private readonly EffectInputs _ofAll;

    private EffectFiles(ImmutableArray<CentreEvent> events, ImmutableArray<CentreDriver> drivers, EffectInputs ofAll) =>
        (_events, _drivers, _ofAll) = (events, drivers, ofAll);

    /// <summary>No files: nothing is known.</summary>
    public static EffectFiles None { get; } = new([], [], EffectInputs.None);

    /// <summary>Reads them.</summary>
    /// <param name="events">The path of the events, or null. Campaigns and school holidays are used; their times are the series' own clock.</param>
    /// <param name="drivers">The path of the drivers, or null.</param>
    /// <param name="schoolHolidays">The path of the school holidays, as of <see cref="HolidayFile"/>, or null.</param>
    /// <param name="payDays">When customers are paid; may be empty.</param>
    /// <param name="holidaysByName">Whether public holidays are told apart by name.</param>
    /// <exception cref="CsOps.Forecast.Files.ImportException">A file cannot be read; the message says where and what was expected.</exception>
    public static EffectFiles Read(string? events, string? drivers, string? schoolHolidays, ImmutableArray<PayDayRule> payDays, bool holidaysByName) => new(
        events is null ? [] : EventsCsv.Read(events, TimeZoneInfo.Utc, queues: null),
        drivers is null ? [] : DriversCsv.Read(drivers, queues: null),
        new EffectInputs
        {
            SchoolHolidays = schoolHolidays is null ? HolidayCalendar.None : HolidayFile.Read(schoolHolidays),
            PayDays = payDays,
            HolidaysByName = holidaysByName,
        });

    /// <summary>What of them is used by none of some series, in sentences: names that no series has, and kinds of events that only a centre knows.</summary>
    /// <param name="series">The names of the series.</param>
    public ImmutableArray<string> Unused(IReadOnlyCollection<string> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var strangers = _events.Select(e => e.Queue).Concat(_drivers.Select(d => d.Queue)).OfType<string>().Except(series, StringComparer.Ordinal);
        var ofCentres = _events.Count(e => e.Kind is not (EventKind.Campaign or EventKind.SchoolHoliday));
        return
        [
            .. strangers.Select(name => $"Events or drivers name a queue '{name}', and there is no series of that name: they are not used."),
            .. ofCentres > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{ofCentres} events are outages or closed days, which are not used of series: leave their values blank.")] : Array.Empty<string>(),
        ];
    }

    /// <summary>What they say of one series.</summary>
    /// <param name="series">Its name.</param>
    public EffectInputs For(string series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _ofAll with
        {
            Events =
            [
                .. _events
                    .Where(e => e.Kind is EventKind.Campaign or EventKind.SchoolHoliday && (e.Queue ?? series) == series)
                    .Select(e => new KnownEvent(
                        e.Name, e.Span.Start.DateTime, e.Span.End.DateTime, e.Uplift, e.Kind == EventKind.Campaign ? EffectKind.Event : EffectKind.SchoolHoliday)),
            ],
            Drivers = [.. _drivers.Where(d => (d.Queue ?? series) == series).Select(d => d.Driver)],
        };
    }
}
