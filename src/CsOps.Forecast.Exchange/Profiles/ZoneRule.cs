using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Whose clock a format's times are by.</summary>
/// <param name="Zone">The zone that the format or its vendor sets; null when the user must name it.</param>
/// <param name="IsDefault">Whether the user may overrule it.</param>
/// <param name="HeaderProperty">The property that names it in a row of the file's header; null where none does.</param>
internal sealed record ZoneRule(TimeZoneInfo? Zone, bool IsDefault, string? HeaderProperty = null)
{
    /// <summary>Reads <c>required</c>, <c>fixed NAME</c>, <c>default NAME</c> or <c>in-header PROPERTY</c>.</summary>
    /// <exception cref="FormatException">It is none of these, or there is no such zone.</exception>
    public static ZoneRule Parse(string text) => text.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        ["required"] => new ZoneRule(null, IsDefault: true),
        ["fixed", var name] => new ZoneRule(ZoneOf(name), IsDefault: false),
        ["default", var name] => new ZoneRule(ZoneOf(name), IsDefault: true),
        ["in-header", var property] => new ZoneRule(null, IsDefault: true, property),
        _ => throw new FormatException($"The zone rule '{text}' is unknown; expected 'required', 'fixed NAME', 'default NAME' or 'in-header PROPERTY', for example 'fixed UTC'."),
    };

    /// <summary>The zone of a file: what its own header says, else what the user said, else what the format says; null where nobody does.</summary>
    /// <exception cref="ImportException">The header names no zone, or none that is known, and neither does the user.</exception>
    public TimeZoneInfo? ZoneOf(RowReader reader, TimeZoneInfo? given) =>
        HeaderProperty is not null ? InHeader(reader, given) : (IsDefault ? given : null) ?? Zone;

    /// <summary>What a user should know whose zone is not that of the file's header; null for nothing.</summary>
    public string? Remark(RowReader reader, TimeZoneInfo? given) => HeaderProperty is not null && given is not null && InHeader(reader, given) is var zone && !zone.HasSameRules(given)
        ? $"The file's header says that its times are by the clock of {zone.Id}; they were read by it, and not by {given.Id}."
        : null;

    private TimeZoneInfo InHeader(RowReader reader, TimeZoneInfo? given)
    {
        var name = reader.RowsBelowHeader.SelectMany(row => row).Select(NameIn).FirstOrDefault(found => found is not null);
        string? problem = null;
        return name is not null && TimeZones.TryFind(name, out var zone, out problem)
            ? zone
            : given ?? throw new ImportException(reader.File, problem ?? $"the rows of its header have no \"{HeaderProperty}\", by whose clock its times are written; name the zone (--tz), for example Europe/Copenhagen", reader.Header.Line);
    }

    /// <summary>The zone in a cell that is an object of JSON.</summary>
    private string? NameIn(string cell)
    {
        if (!cell.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(cell);
            return json.RootElement.TryGetProperty(HeaderProperty!, out var zone) && zone.ValueKind == JsonValueKind.String ? zone.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeZoneInfo ZoneOf(string name) => TimeZones.TryFind(name, out var zone, out var problem) ? zone : throw new FormatException(problem);
}
