namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>How calendars are written.</summary>
public sealed record CalendarOptions
{
    /// <summary>Whether each break is an event of its own besides standing in the description of the shift. Default: false.</summary>
    public bool BreaksAsEvents { get; init; }

    /// <summary>
    /// When the calendars were made, which every event carries. Default: null, the beginning of the planned period, so that the same roster gives the
    /// same bytes.
    /// </summary>
    public DateTimeOffset? Stamp { get; init; }
}
