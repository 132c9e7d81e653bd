using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>A date, or a date with a clock time, as a planner writes it, with or without an offset from UTC.</summary>
/// <param name="Local">What the clock shows; midnight for a date alone.</param>
/// <param name="Offset">The offset it was given with, or null: the centre's zone is meant.</param>
/// <param name="IsDate">Whether it is a date alone.</param>
internal readonly record struct LocalMoment(DateTime Local, TimeSpan? Offset, bool IsDate)
{
    public const string Expected = "a date (2026-11-02) or a local time (2026-11-02 08:30), with an offset if need be (2026-11-02 08:30+01:00)";

    /// <summary>Years that a planner can mean; a day and a zone's offset away from them there is still a calendar.</summary>
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    private static readonly string[] Clocks = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] OffsetClocks = [.. Clocks.Select(c => c + "zzz"), .. Clocks.Select(c => c + "' 'zzz")];

    /// <summary>Reads one; null when the text is none.</summary>
    public static LocalMoment? TryParse(string text)
    {
        if (TryParseDate(text) is { } date)
        {
            return new LocalMoment(date.ToDateTime(TimeOnly.MinValue), null, IsDate: true);
        }

        if (DateTime.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && IsInRange(local.Year))
        {
            return new LocalMoment(local, null, IsDate: false);
        }

        return DateTimeOffset.TryParseExact(text, OffsetClocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && IsInRange(instant.Year)
            ? new LocalMoment(instant.DateTime, instant.Offset, IsDate: false)
            : null;
    }

    /// <summary>Reads a date; null when the text is none.</summary>
    public static DateOnly? TryParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsInRange(date.Year)
            ? date
            : null;

    /// <summary>The instant; of a local time that occurs twice the first, of one that is skipped as if the clock had not gone forward.</summary>
    public DateTimeOffset ToInstant(TimeZoneInfo zone) => Offset is { } offset
        ? new DateTimeOffset(Local, offset).ToUniversalTime()
        : new LocalTimeResolver(zone, LocalTimeResolution.Earlier).Resolve(Local).Instant!.Value;

    /// <summary>As an end: a date alone lasts until its day is over.</summary>
    public LocalMoment AsEnd() => IsDate ? this with { Local = Local.AddDays(1) } : this;

    private static bool IsInRange(int year) => year is >= FirstYear and <= LastYear;
}
