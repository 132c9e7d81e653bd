using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads the columns of <c>agents.csv</c> that say more than who somebody is.</summary>
internal static class AgentColumns
{
    /// <summary>The agent of a row with what the optional columns say.</summary>
    public static Agent With(Agent agent, FolderRow row, Centre centre) => agent with
    {
        Team = row.KnownOrNone("team", "team", known: null),
        Seniority = row.NumberOrNone("seniority", least: 0, most: 100) ?? 0,
        Pattern = row.KnownOrNone("pattern", "pattern", [.. centre.Patterns.Select(p => p.Name)]),
        PatternOffset = PatternOffset(row),
        Zone = Zone(row),
        Levels = Levels(row, agent.Skills),
        Availability = Available(row),
        Aliases = [.. Parts(row.Text("aliases"))],
    };

    private static int PatternOffset(FolderRow row)
    {
        var days = row.WholeOrNone("pattern_offset", least: -10_000, most: 10_000);
        return days is null or 0 || row.Text("pattern").Length > 0 ? (int)(days ?? 0) : throw row.Error("pattern_offset", $"found '{row.Text("pattern_offset")}' and no pattern; expected a pattern beside it.");
    }

    private static TimeZoneInfo? Zone(FolderRow row) => row.Text("time_zone") is not { Length: > 0 } name ? null
        : TimeZones.TryFind(name, out var zone, out var problem) ? zone
        : throw row.Error("time_zone", problem);

    private static ImmutableArray<SkillLevel> Levels(FolderRow row, ImmutableArray<string> skills)
    {
        var levels = ImmutableArray.CreateBuilder<SkillLevel>();
        foreach (var part in Parts(row.Text("levels")))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [var skill, var digits]
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level is < 1 or > 100)
            {
                throw row.Error("levels", $"found '{part}'; expected a skill and its level from 1 to 100, such as voice=3, with | between several.");
            }

            if (levels.Any(known => string.Equals(known.Skill, skill, StringComparison.Ordinal)))
            {
                throw row.Error("levels", $"'{skill}' stands more than once.");
            }

            levels.Add(new SkillLevel(row.Known("levels", skill, "skill of this agent", skills), level));
        }

        return levels.ToImmutable();
    }

    /// <summary>Hours by day: <c>mon-fri 08:00-16:00|sat 10:00-14:00</c>.</summary>
    private static ImmutableArray<AvailableHours> Available(FolderRow row)
    {
        const string expected = "days and hours such as mon-fri 08:00-16:00, with | between several";
        var days = new List<KeyValuePair<string, string>>();
        foreach (var part in Parts(row.Text("available")))
        {
            var blank = part.IndexOf(' ', StringComparison.Ordinal);
            days.Add(blank > 0 ? KeyValuePair.Create(part[..blank], part[blank..].Trim()) : throw row.Error("available", $"found '{part}'; expected {expected}."));
        }

        try
        {
            var week = OpeningHoursText.Parse(days).Week;
            return days.Count > 0 && week.IsEmpty
                ? throw row.Error("available", $"found '{row.Text("available")}', which is never; expected {expected}.")
                : [.. from day in DayKey.Week where week.ContainsKey(day) from span in week[day] select new AvailableHours(day, span.From, span.Until)];
        }
        catch (FormatException problem)
        {
            throw row.Error("available", problem.Message);
        }
    }

    private static string[] Parts(string text) => text.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
