using System.Text.Json;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What customers would meet with a roster, as JSON; null for what cannot be told.</summary>
internal static class ServiceJson
{
    public static void Write(Utf8JsonWriter json, SimulatedRoster simulated, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("first", simulated.Days.First.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("last", simulated.Days.Last.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("replications", simulated.Replications);
        json.WriteStartArray("queues");
        foreach (var queue in simulated.Queues)
        {
            WriteQueue(json, simulated, queue, zone);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQueue(Utf8JsonWriter json, SimulatedRoster simulated, QueueService queue, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("queue", queue.Queue);
        json.WriteFigure("promise", queue.Promise?.Fraction);
        json.WriteFigure("acceptable_wait_seconds", queue.Promise?.AcceptableWait.TotalSeconds);
        WriteService(json, queue, queue.Whole);
        json.WriteNumber("intervals_judged", queue.Judged);
        json.WriteNumber("intervals_below_and_short", queue.BelowAndShort);
        json.WriteNumber("intervals_below_though_covered", queue.BelowThoughCovered);
        json.WriteStartArray("days");
        foreach (var (date, service) in simulated.Days.Dates().Zip(queue.Days))
        {
            json.WriteStartObject();
            json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture));
            WriteService(json, queue, service);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("intervals");
        for (var i = 0; i < queue.Intervals.Length; i++)
        {
            if (queue.Intervals[i] is { Contacts: > 0 } service)
            {
                json.WriteStartObject();
                json.WriteInstant("start", simulated.Grid.StartOf(i), zone);
                WriteService(json, queue, service);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, QueueService queue, AchievedService service)
    {
        json.WriteNumber("contacts", service.Contacts);
        Figure(json, "service_level", service.ServiceLevel);
        Figure(json, "abandonment", service.Abandonment);
        Figure(json, "average_wait_seconds", service.AverageWaitSeconds);
        json.WriteNumber("missing_hours", service.MissingHours);
        json.WriteBoolean("below", service.IsBelow(queue.Promise));
    }

    private static void Figure(Utf8JsonWriter json, string name, SimulatedFigure figure)
    {
        json.WriteFigure(name, figure.Value);
        json.WriteFigure(name + "_half_width", figure.HalfWidth);
    }
}
