using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>A plan as an event for programs: figures, and an alert for each spell in which agents are missing, the worst first.</summary>
internal static class WebhookEvent
{
    private const int MostAlerts = 50;

    /// <summary>Writes the event.</summary>
    public static void Write(Utf8JsonWriter json, PlanBrief brief)
    {
        var plan = brief.Plan;
        json.WriteStartObject();
        json.WriteString("event", "plan.completed");
        json.WriteString("run_id", plan.Id);
        json.WriteString("centre", plan.Centre.Name);
        json.WriteStartObject("horizon");
        json.WriteString("from", Iso(plan.Days.First));
        json.WriteString("to", Iso(plan.Days.Last));
        json.WriteEndObject();
        json.WriteStartObject("totals");
        WriteFigures(json, brief.Total);
        json.WriteEndObject();
        json.WriteStartArray("queues");
        foreach (var (queue, figures) in brief.Queues)
        {
            json.WriteStartObject();
            json.WriteString("queue", queue.Name);
            WriteFigures(json, figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAlerts(json, plan);
        json.WriteEndObject();
    }

    private static void WriteAlerts(Utf8JsonWriter json, ExportedPlan plan)
    {
        var spells = ShortSpell.Of(plan.Queues, plan.Calendar);
        json.WriteNumber("alerts_total", spells.Count);
        json.WriteStartArray("alerts");
        foreach (var spell in spells.Take(MostAlerts))
        {
            json.WriteStartObject();
            json.WriteString("code", "UNDERSTAFFED");
            json.WriteString("queue", spell.Queue.Name);
            json.WriteString("interval_start_utc", ClockText.Utc(plan.Grid.StartOf(spell.First)));
            json.WriteString("interval_end_utc", ClockText.Utc(plan.Grid.StartOf(spell.First + spell.Count)));
            json.WriteNumber("gap", Math.Round(spell.Worst, 2, MidpointRounding.AwayFromZero));
            json.WriteNumber("missing_hours", Math.Round(spell.Hours, 2, MidpointRounding.AwayFromZero));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, PlanFigures figures)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)
            [
                ("contacts", figures.Contacts), ("handle_seconds", figures.HandleSeconds), ("required_hours", figures.RequiredHours), ("scheduled_hours", figures.ScheduledHours),
                ("missing_hours", figures.MissingHours), ("covered", figures.Covered), ("peak_agents", figures.Peak), ("service_level", figures.ServiceLevel),
            ])
        {
            if (double.IsFinite(value))
            {
                json.WriteNumber(name, Math.Round(value, 4, MidpointRounding.AwayFromZero) + 0.0);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
