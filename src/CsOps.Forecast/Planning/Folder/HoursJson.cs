using System.Text.Json;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads opening hours: <c>"always"</c>, or an object of days and their spans.</summary>
internal static class HoursJson
{
    public static OpeningHours Read(Setting setting)
    {
        if (setting is { Kind: JsonValueKind.String, Text: "always" })
        {
            return OpeningHours.Always;
        }

        var days = setting.Kind == JsonValueKind.Object
            ? setting.Members
            : throw setting.Unexpected("\"always\" or opening hours by day, such as { \"mon-fri\": \"08:00-20:00\", \"sat\": \"10:00-16:00\" }");

        // Day by day first, so that an error stands at its own line; then together, for days that are named twice.
        foreach (var (key, spans) in days)
        {
            Parse(spans, [KeyValuePair.Create(key, spans.AsText())]);
        }

        return Parse(setting, days.Select(d => KeyValuePair.Create(d.Key, d.Value.Text)));
    }

    private static OpeningHours Parse(Setting place, IEnumerable<KeyValuePair<string, string>> days)
    {
        try
        {
            return OpeningHoursText.Parse(days);
        }
        catch (FormatException e)
        {
            throw place.Error(e.Message);
        }
    }
}
