using System.Text.Json;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A roster explained as JSON.</summary>
internal static class RosterExplanationJson
{
    public static void Write(Utf8JsonWriter json, RosterExplanation explanation, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        RosterOptionJson.Write(json, "agents", explanation.Agents, agent => Write(json, agent, zone));
        WriteBroken(json, explanation.Broken, zone);
        ConflictScreen.Write(json, explanation.Conflicts);
        RosterOptionJson.Write(json, "gaps", explanation.Gaps, gap =>
        {
            json.WriteString("skill", gap.Skill);
            json.WriteInstant("from", gap.Span.Start, zone);
            json.WriteInstant("to", gap.Span.End, zone);
            json.WriteNumber("most", gap.Most);
            json.WriteNumber("hours", gap.Hours);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AgentExplanation agent, TimeZoneInfo zone)
    {
        json.WriteString("agent", agent.AgentId);
        json.WriteNumber("paid_hours", agent.Paid.TotalHours);
        json.WriteNumber("least_hours", agent.LeastPaid.TotalHours);
        json.WriteNumber("most_hours", agent.MostPaid.TotalHours);
        json.WriteNumber("days", agent.Days);
        json.WriteNumber("longest_run", agent.LongestRun);
        json.WriteNumber("weekends", agent.Weekends);
        json.WriteNumber("nights", agent.Nights);
        json.WritePropertyName("shortest_rest_hours");
        JsonSerializer.Serialize(json, agent.ShortestRest?.TotalHours);
        RosterOptionJson.Write(json, "requests", agent.Requests, request =>
        {
            json.WriteString("date", request.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("weight", request.Weight);
            json.WriteBoolean("granted", request.IsMet);
            if (request.Granting is { } granting)
            {
                json.WriteStartObject("granting");
                Write(json, granting, zone);
                json.WriteEndObject();
            }
        });
        RosterOptionJson.Write(json, "preferences", agent.Preferences, outcome =>
        {
            json.WriteString("shift", outcome.Preference.Template);
            json.WriteString("not_before", outcome.Preference.NotBefore?.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteString("not_after", outcome.Preference.NotAfter?.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteNumber("shifts", outcome.Shifts);
            json.WriteNumber("met", outcome.Met);
        });
        WriteBroken(json, agent.Broken, zone);
    }

    private static void WriteBroken(Utf8JsonWriter json, IEnumerable<ExplainedViolation> broken, TimeZoneInfo zone) => RosterOptionJson.Write(json, "broken_rules", broken, one =>
    {
        json.WriteString("rule", one.Violation.Rule);
        json.WriteString("date", one.Violation.Date?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteBoolean("hard", one.Violation.IsHard);
        json.WriteString("message", one.Violation.Message);
        RosterOptionJson.Write(json, "remedies", one.Remedies, remedy => Write(json, remedy, zone));
    });

    private static void Write(Utf8JsonWriter json, Remedy remedy, TimeZoneInfo zone)
    {
        json.WriteString("message", remedy.Message);
        if (remedy.Cost is { } cost)
        {
            json.WritePropertyName("cost");
            RosterOptionJson.Write(json, cost);
            RosterOptionJson.WriteChanges(json, remedy.Changes, zone);
        }
    }
}
