using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads the patterns of days of <c>centre.json</c>.</summary>
internal static class PatternsJson
{
    private const string Expected = "days with commas between them, such as \"day, day, free, off\": off, free, work, or names of shifts with | between them";

    /// <summary>The patterns under <c>patterns</c>, which may name the shifts.</summary>
    public static ImmutableArray<WorkPattern> Patterns(SettingsGroup centre, ImmutableArray<ShiftTemplate> templates)
    {
        UniqueNames.Of(centre.List("patterns"), "name");
        return [.. centre.List("patterns").Select(place => Pattern(place, [.. templates.Select(t => t.Name)]))];
    }

    private static WorkPattern Pattern(Setting place, ImmutableArray<string> templates)
    {
        var group = place.AsGroup();
        var first = group.Required("first");
        var days = group.Required("days");
        var pattern = new WorkPattern
        {
            Name = group.Required("name").AsText(),
            First = first.As(LocalMoment.TryParseDate, "a date such as \"2026-11-02\""),
            Days = [.. days.AsList().SelectMany(part => part.AsText().Split(',', StringSplitOptions.TrimEntries).Select(day => Day(part, day, templates)))],
            Weight = (double?)group.Optional("weight")?.AsNumber(w => w >= 0, "a weight of 0 or more") ?? 200,
        };
        group.Close();
        return pattern.Days.IsEmpty ? throw days.Unexpected(Expected) : pattern;
    }

    private static PatternDay Day(Setting place, string text, ImmutableArray<string> templates) => text switch
    {
        "off" => PatternDay.Off,
        "free" => PatternDay.Free,
        "work" => PatternDay.Work(),
        "" => throw place.Unexpected(Expected),
        _ => PatternDay.Work([.. text.Split('|', StringSplitOptions.TrimEntries).Select(name => Known(place, name, templates))]),
    };

    private static string Known(Setting place, string name, ImmutableArray<string> templates) => templates.Contains(name, StringComparer.Ordinal)
        ? name
        : throw place.Error($"there is no shift \"{name}\".{SettingsGroup.Maybe(name, [.. templates, "off", "free", "work"])} Expected {Expected}.");
}
