using System.Text.Json;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.Planning.Explanation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Explanations as the result of <c>csops explain --json</c>. What is not known is null.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<QueueExplanation> explanations, IEnumerable<SharedDeviation> shared, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteStartArray("queues");
        foreach (var explanation in explanations)
        {
            json.WriteStartObject();
            json.WriteString("queue", explanation.Queue);
            WritePattern(json, explanation.Pattern);
            json.WriteString("model", explanation.Model);
            json.WriteRounded("wape", explanation.Error);
            WriteAnomalies(json, explanation.Anomalies, zone);
            WriteChanges(json, explanation.Changes);
            WriteSince(json, explanation.SinceLastPlan);
            WriteParts(json, explanation.Parts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteShared(json, shared, zone);
        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json, IEnumerable<SharedDeviation> shared, TimeZoneInfo zone)
    {
        json.WriteStartArray("shared");
        foreach (var deviation in shared)
        {
            json.WriteStartObject();
            json.WriteInstant("start", deviation.Span.Start, zone);
            json.WriteInstant("end", deviation.Span.End, zone);
            json.WriteStartArray("queues");
            foreach (var queue in deviation.Queues)
            {
                json.WriteStringValue(queue);
            }

            json.WriteEndArray();
            json.WriteRounded("deviation", deviation.Cause.Deviation);
            json.WriteRounded("share", deviation.Cause.Share);
            WriteElements(json, deviation.Cause);
            json.WriteString("sentence", deviation.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteElements(Utf8JsonWriter json, RootCause cause)
    {
        json.WriteStartArray("causes");
        foreach (var element in cause.Elements)
        {
            json.WriteStartObject();
            foreach (var value in element.Values)
            {
                json.WriteString(value.Dimension, value.Value);
            }

            json.WriteRounded("observed", element.Observed);
            json.WriteRounded("expected", element.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePattern(Utf8JsonWriter json, QueuePattern pattern)
    {
        json.WriteRounded("week_now", pattern.WeekNow);
        json.WriteRounded("week_a_quarter_ago", pattern.WeekAQuarterAgo);
        json.WriteRounded("week_a_year_ago", pattern.WeekAYearAgo);
        json.WriteRounded("trend_a_year", pattern.Trend?.PerYear);
        json.WriteRounded("trend_low", pattern.Trend?.Low);
        json.WriteRounded("trend_high", pattern.Trend?.High);
        json.WriteStartArray("weekday_shares");
        foreach (var share in pattern.WeekdayShares)
        {
            json.WriteNumberValue(Math.Round(share, 6));
        }

        json.WriteEndArray();
        json.WriteStartArray("slot_shares");
        foreach (var share in pattern.SlotShares)
        {
            json.WriteNumberValue(Math.Round(share, 6));
        }

        json.WriteEndArray();
    }

    private static void WriteAnomalies(Utf8JsonWriter json, IEnumerable<Anomaly> anomalies, TimeZoneInfo zone)
    {
        json.WriteStartArray("anomalies");
        foreach (var anomaly in anomalies)
        {
            json.WriteStartObject();
            json.WriteInstant("start", anomaly.Span.Start, zone);
            json.WriteInstant("end", anomaly.Span.End, zone);
            json.WriteString("kind", anomaly.Kind.ToString());
            json.WriteString("cause", anomaly.Cause.ToString());
            json.WriteRounded("observed", anomaly.Observed);
            json.WriteRounded("expected", anomaly.Expected);
            json.WriteRounded("chance", anomaly.Chance, decimals: 12);
            json.WriteString("reason", anomaly.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, IEnumerable<LevelChange> changes)
    {
        json.WriteStartArray("level_changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("first", Iso(change.First));
            json.WriteString("earliest", Iso(change.Earliest));
            json.WriteString("latest", Iso(change.Latest));
            json.WriteRounded("change", change.Change);
            json.WriteRounded("low", change.Low);
            json.WriteRounded("high", change.High);
            json.WriteString("reason", change.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSince(Utf8JsonWriter json, ForecastChange? change)
    {
        if (change is null)
        {
            json.WriteNull("since_plan");
            return;
        }

        json.WriteStartObject("since_plan");
        json.WriteString("plan", change.Plan);
        json.WriteRounded("before", change.Before);
        json.WriteRounded("now", change.Now);
        json.WriteBoolean("same_days", change.IsOfSameDays);
        json.WriteStartArray("reasons");
        foreach (var reason in change.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, IEnumerable<ExplanationPart> parts)
    {
        json.WriteStartArray("text");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("title", part.Title);
            json.WriteStartArray("sentences");
            foreach (var sentence in part.Sentences)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
