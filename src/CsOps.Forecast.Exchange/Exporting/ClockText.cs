namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>Instants as text, invariant.</summary>
internal static class ClockText
{
    /// <summary>UTC to the second: <c>2026-11-02T08:00:00Z</c>.</summary>
    public static string Utc(DateTimeOffset instant) => Of(instant.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>UTC to the millisecond: <c>2026-11-02T08:00:00.000Z</c>.</summary>
    public static string UtcMilliseconds(DateTimeOffset instant) => Of(instant.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>A pattern of .NET, invariant.</summary>
    public static string Of(DateTimeOffset instant, string pattern) => instant.ToString(pattern, CultureInfo.InvariantCulture);
}
