using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>preferences.csv</c>: which shifts agents would rather work.</summary>
internal static class PreferencesCsv
{
    /// <summary>The preferences by agent, in the order of the file.</summary>
    public static ILookup<string, ShiftPreference> Read(string path, IReadOnlyCollection<string> agents, Centre centre)
    {
        string[] templates = [.. centre.Templates.Select(t => t.Name)];
        return FolderTable.Read(path, ["agent"], "template", "not_before", "not_after", "days", "weight")
            .Select(row => (Agent: row.Known("agent", row.Required("agent"), "agent", agents), Preference: PreferenceOf(row, templates)))
            .ToLookup(p => p.Agent, p => p.Preference, StringComparer.Ordinal);
    }

    private static ShiftPreference PreferenceOf(FolderRow row, string[] templates)
    {
        var preference = new ShiftPreference
        {
            Template = row.KnownOrNone("template", "shift", templates),
            NotBefore = row.ClockOrNone("not_before"),
            NotAfter = row.ClockOrNone("not_after"),
            Days = Days(row),
        };
        if (preference is { Template: null, NotBefore: null, NotAfter: null })
        {
            throw row.Error("template", "nothing is preferred; expected a shift in template, or a clock time in not_before or not_after. Maybe a day off is meant, which is for requests.csv.");
        }

        return row.NumberOrNone("weight", least: 0, most: FolderRow.LargestWeight) is { } weight ? preference with { Weight = weight } : preference;
    }

    private static ImmutableArray<DayOfWeek> Days(FolderRow row)
    {
        // A semicolon does for the comma, which a table may have between its columns.
        var text = row.Text("days").Replace(';', ',').Replace('|', ',');
        return text.Length == 0 ? [] : DaysText.TryParse(text) ?? throw row.Error("days", $"found '{row.Text("days")}'; expected days such as mon-fri, sat|sun, weekend or daily.");
    }
}
