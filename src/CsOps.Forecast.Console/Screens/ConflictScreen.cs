using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What cannot be kept, whatever the roster, in words and as JSON.</summary>
internal static class ConflictScreen
{
    private const int MostBesideRoster = 3;

    /// <summary>The first conflicts beside a roster that was just made; when there are too few people, the coverage and the requirement say.</summary>
    public static void ShowFirst(Screen screen, ImmutableArray<RosterConflict> conflicts) =>
        Show(screen, [.. conflicts.Where(conflict => conflict.Rule != RosterConflict.MoreThanPeople)], MostBesideRoster);

    /// <summary>The conflicts with what would end each, and how many there are besides those shown.</summary>
    public static void Show(Screen screen, ImmutableArray<RosterConflict> conflicts, int most = int.MaxValue)
    {
        foreach (var conflict in conflicts.Take(most))
        {
            screen.Item("- ", conflict.Message);
            if (!conflict.Remedies.IsEmpty)
            {
                screen.Paragraph($"{(conflict.Remedies.Length > 1 ? "any one of these would do" : "this would do")}: {string.Join("; ", conflict.Remedies)}", "  ");
            }
        }

        if (conflicts.Length > most)
        {
            screen.Line($"- and {screen.Number(conflicts.Length - most)} more: 'csops schedule explain' shows them");
        }
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<RosterConflict> conflicts) => RosterOptionJson.Write(json, "conflicts", conflicts, conflict =>
    {
        json.WriteString("rule", conflict.Rule);
        json.WriteString("agent", conflict.AgentId);
        json.WriteString("date", conflict.Date?.ToString("O", CultureInfo.InvariantCulture));
        WriteNames(json, "skills", conflict.Skills);
        WriteNames(json, "terms", conflict.Terms.Select(term => term.Words));
        json.WriteString("message", conflict.Message);
        WriteNames(json, "remedies", conflict.Remedies);
    });

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var one in names)
        {
            json.WriteStringValue(one);
        }

        json.WriteEndArray();
    }
}
