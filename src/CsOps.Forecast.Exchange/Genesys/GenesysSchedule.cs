using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Exchange.Genesys;

/// <summary>The roster as Genesys Cloud's schedule import takes it: shifts with their activities, in UTC.</summary>
internal static class GenesysSchedule
{
    private const int DaysPerWeek = 7;

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.JsonOf("genesys-schedule.json", json => Write(json, plan, options.Ids))])
    {
        Id = "genesys-schedule",
        System = "Genesys Cloud WFM",
        What = "schedule import, JSON",
        Confidence = 'A',
        Extension = ".json",
        Needs = ExportNeeds.Roster | ExportNeeds.Ids,
    };

    private static void Write(Utf8JsonWriter json, ExportedPlan plan, IdMap ids)
    {
        ids.RequireRoster(plan);
        json.WriteStartObject();
        json.WriteString("description", $"csops {plan.Id}");
        json.WriteNumber("weekCount", (plan.Days.Days + DaysPerWeek - 1) / DaysPerWeek);
        json.WriteBoolean("published", false);
        json.WriteStartArray("agentSchedules");
        foreach (var agent in plan.Shifts.GroupBy(shift => shift.AgentId, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("userId", ids.Find(IdMap.Agent, agent.Key));
            json.WriteStartArray("shifts");
            foreach (var shift in agent)
            {
                WriteShift(json, shift, ids);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteShift(Utf8JsonWriter json, Shift shift, IdMap ids)
    {
        json.WriteStartObject();
        WriteSpan(json, shift.Span);
        json.WriteStartArray("activities");
        foreach (var activity in shift.Activities())
        {
            json.WriteStartObject();
            WriteSpan(json, activity.Span);
            json.WriteString("description", activity.Name);
            json.WriteString("activityCodeId", ids.Find(IdMap.Activity, activity.Name));
            json.WriteBoolean("paid", activity.Paid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Time.Interval span)
    {
        json.WriteString("startDate", ClockText.UtcMilliseconds(span.Start));
        json.WriteNumber("lengthMinutes", (long)span.Length.TotalMinutes);
    }
}
