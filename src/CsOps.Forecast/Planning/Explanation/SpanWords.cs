using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>A span of intervals for people, by a local clock.</summary>
internal static class SpanWords
{
    /// <summary>Two dates, a day, or a day with its hours.</summary>
    public static string Of(Interval span, LocalCalendar calendar)
    {
        var (start, last) = (TimeZoneInfo.ConvertTime(span.Start, calendar.Zone), TimeZoneInfo.ConvertTime(span.End - calendar.Grid.Length, calendar.Zone));
        var (first, lastDay) = (DateOnly.FromDateTime(start.DateTime), DateOnly.FromDateTime(last.DateTime));
        if (first != lastDay)
        {
            return $"{Words.Date(first)} to {Words.Date(lastDay)}";
        }

        var end = TimeZoneInfo.ConvertTime(span.End, calendar.Zone);
        return start.TimeOfDay == TimeSpan.Zero && end.TimeOfDay == TimeSpan.Zero
            ? $"{first.DayOfWeek} {Words.Date(first)}"
            : string.Create(CultureInfo.InvariantCulture, $"{first.DayOfWeek} {Words.Date(first)} {start:HH:mm}–{EndTime(TimeOnly.FromTimeSpan(end.TimeOfDay))}");
    }

    /// <summary>A clock time at which something ends: midnight is 24:00, as in opening hours.</summary>
    public static string EndTime(TimeOnly end) => end == TimeOnly.MinValue ? "24:00" : end.ToString("HH:mm", CultureInfo.InvariantCulture);
}
