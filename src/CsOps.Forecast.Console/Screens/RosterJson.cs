using System.Text.Json;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Who works when, as JSON.</summary>
internal static class RosterJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<AgentWeek> agents, DateRange days, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("first", Iso(days.First));
        json.WriteString("last", Iso(days.Last));
        json.WriteStartArray("agents");
        foreach (var agent in agents)
        {
            json.WriteStartObject();
            json.WriteString("agent", agent.Agent.Id);
            json.WriteString("name", agent.Agent.Name);
            json.WriteString("team", agent.Agent.Team);
            json.WriteString("contract", agent.Agent.Contract);
            json.WriteNumber("paid_hours", agent.Paid.TotalHours);
            json.WriteStartArray("days");
            foreach (var day in agent.Days)
            {
                WriteDay(json, day, zone);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, AgentDay day, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("date", Iso(day.Date));
        json.WriteString("absence", day.Absence);
        json.WriteString("asked_off", day.RequestMet switch { null => null, true => "granted", false => "refused" });
        json.WriteStartArray("shifts");
        foreach (var shift in day.Shifts)
        {
            json.WriteStartObject();
            json.WriteString("shift", shift.Template);
            json.WriteNumber("paid_hours", shift.Paid.TotalHours);
            json.WriteStartArray("activities");
            foreach (var activity in shift.Activities())
            {
                json.WriteStartObject();
                json.WriteString("activity", activity.Name);
                json.WriteInstant("start", activity.Span.Start, zone);
                json.WriteInstant("end", activity.Span.End, zone);
                json.WriteBoolean("paid", activity.Paid);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
