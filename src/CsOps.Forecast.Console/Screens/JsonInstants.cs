using System.Text.Json;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Instants of an answer: on the centre's clock with their offset, as in its files.</summary>
internal static class JsonInstants
{
    /// <summary>An instant, to the second.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset instant, TimeZoneInfo zone) =>
        json.WriteString(name, TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
