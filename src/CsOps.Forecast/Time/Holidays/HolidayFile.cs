using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>Reads holidays from a file: iCalendar (<c>.ics</c>), or CSV with the columns <c>date,name</c> (any other ending).</summary>
/// <remarks>
/// CSV: a header row and dates as <c>yyyy-MM-dd</c>; further columns are passed over.
/// iCalendar (RFC 5545, UTF-8): every event of whole days, from DTSTART to before DTEND, named by SUMMARY; cancelled events are left out. A rule
/// that repeats it every year (<c>RRULE:FREQ=YEARLY</c> with INTERVAL, COUNT or UNTIL) is followed to the end of <see cref="PublicHolidays.LastYear"/>;
/// other rules and events with a time of day are errors.
/// </remarks>
public static class HolidayFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its ending decides the format.</param>
    /// <returns>Its holidays; where a date comes twice, the first name is kept.</returns>
    /// <exception cref="ImportException">The file cannot be opened or a line cannot be read; the message says which and what was expected.</exception>
    public static HolidayCalendar Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var isCalendar = Path.GetExtension(path).Equals(".ics", StringComparison.OrdinalIgnoreCase);
        return new HolidayCalendar(isCalendar ? IcsHolidays.Read(path) : CsvHolidays.Read(path));
    }
}
