namespace CsOps.Forecast.Time;

/// <summary>Dates on the clock of a zone.</summary>
internal static class LocalDays
{
    /// <summary>The first instant of a date; where midnight is skipped by a clock change, the first that exists.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone) =>
        new LocalTimeResolver(zone, LocalTimeResolution.Earlier).Resolve(date.ToDateTime(TimeOnly.MinValue)).Instant!.Value;
}
