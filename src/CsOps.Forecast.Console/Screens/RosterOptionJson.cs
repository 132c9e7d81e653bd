using System.Text.Json;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Screens;

/// <summary>The answers to a query about a published roster, and its changes, as JSON.</summary>
internal static class RosterOptionJson
{
    public static void Write(Utf8JsonWriter json, int number, RosterOption option, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteString("kind", NameOf(option.Kind));
        json.WriteString("agent", option.AgentId);
        json.WritePropertyName("cost");
        Write(json, option.Cost);
        json.WriteNumber("pay", option.Pay);
        json.WriteBoolean("keeps_hard_rules", option.KeepsHardRules);
        Write(json, "skills", option.Skills, skill =>
        {
            json.WriteString("skill", skill.Skill);
            json.WriteNumber("missing_hours", skill.MissingHours);
            json.WriteNumber("idle_hours", skill.IdleHours);
        });
        Write(json, "stretches", option.Stretches, stretch =>
        {
            json.WriteString("skill", stretch.Skill);
            json.WriteInstant("from", stretch.Span.Start, zone);
            json.WriteInstant("to", stretch.Span.End, zone);
            json.WriteNumber("missing_before", stretch.MissingBefore);
            json.WriteNumber("missing", stretch.MissingAfter);
        });
        WriteViolations(json, "broken_rules", option.Broken);
        WriteViolations(json, "mended_rules", option.Mended);
        WriteChanges(json, option.Changes, zone);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RosterCostChange cost)
    {
        json.WriteStartObject();
        json.WriteNumber("total", cost.Total);
        json.WriteNumber("missing", cost.Missing);
        json.WriteNumber("idle", cost.Idle);
        json.WriteNumber("paid", cost.Paid);
        json.WriteNumber("below_minimum", cost.BelowMinimum);
        json.WriteNumber("preferences", cost.Preferences);
        json.WriteNumber("rules", cost.Rules);
        json.WriteNumber("changes", cost.Changes);
        json.WriteEndObject();
    }

    public static void WriteChanges(Utf8JsonWriter json, IEnumerable<RosterChange> changes, TimeZoneInfo zone) => Write(json, "changes", changes, change =>
    {
        json.WriteString("agent", change.AgentId);
        json.WriteString("date", change.Date.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("change", RosterChangesFile.NameOf(change.Kind));
        WriteShift(json, "before", change.Before, zone);
        WriteShift(json, "after", change.After, zone);
    });

    public static void WriteViolations(Utf8JsonWriter json, string name, IEnumerable<RuleViolation> violations) => Write(json, name, violations, violation =>
    {
        json.WriteString("rule", violation.Rule);
        json.WriteString("agent", violation.AgentId);
        json.WriteBoolean("hard", violation.IsHard);
        json.WriteString("message", violation.Message);
    });

    /// <summary>A list of objects.</summary>
    public static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShift(Utf8JsonWriter json, string name, Shift? shift, TimeZoneInfo zone)
    {
        if (shift is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("shift", shift.Template);
        json.WriteInstant("start", shift.Span.Start, zone);
        json.WriteInstant("end", shift.Span.End, zone);
        json.WriteEndObject();
    }

    private static string NameOf(RosterOptionKind kind) => kind switch
    {
        RosterOptionKind.GiveAway => "give-away",
        RosterOptionKind.Swap => "swap",
        RosterOptionKind.SameShift => "same-shift",
        RosterOptionKind.ExtraDay => "extra-day",
        RosterOptionKind.ChangedShift => "changed-shift",
        _ => "nobody",
    };
}
