using System.Text;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>A message to Microsoft Teams: an Adaptive Card of version 1.4 as the only attachment.</summary>
internal static class TeamsCard
{
    /// <summary>The most bytes of a message.</summary>
    public const int MostBytes = 28 * 1024;

    private const int MostName = 200;

    /// <summary>What cards give a meaning within a line.</summary>
    private const string Marks = "\\*_[]`~";

    /// <summary>What they give a meaning at the beginning of one.</summary>
    private const string FirstMarks = "-#>";

    private const int MostRisks = 8;

    /// <summary>The message with all queues, or as many as fit.</summary>
    public static string Text(PlanBrief brief)
    {
        for (var queues = brief.Queues.Count; ; queues /= 2)
        {
            var text = PlanMessage.Json(json => Write(json, brief, queues));
            if (Encoding.UTF8.GetByteCount(text) <= MostBytes || queues == 0)
            {
                return text;
            }
        }
    }

    private static void Write(Utf8JsonWriter json, PlanBrief brief, int queues)
    {
        json.WriteStartObject();
        json.WriteString("type", "message");
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
        json.WriteNull("contentUrl");
        json.WriteStartObject("content");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("version", "1.4");
        WriteBody(json, brief, queues);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, PlanBrief brief, int queues)
    {
        json.WriteStartArray("body");
        WriteBlock(json, brief.Title, ("size", "Medium"), ("weight", "Bolder"));
        WriteFacts(json, brief.Facts);
        var left = brief.Queues.Count - queues;
        (string, string)[] more = left > 0 ? [("…", string.Create(CultureInfo.InvariantCulture, $"+{left}"))] : [];
        WriteFacts(json, [.. brief.Queues.Take(queues).Select(one => (one.Queue.Name, ValueOf(brief, one.Figures))), .. more]);
        foreach (var risk in brief.Risks(MostRisks))
        {
            WriteBlock(json, risk, ("color", "Attention"), ("spacing", "Small"));
        }

        WriteBlock(json, $"csops {brief.Plan.Id} · {brief.Words.ClockOf(brief.Plan.Centre.Zone.Id)}", ("size", "Small"), ("isSubtle", null));
        json.WriteEndArray();
    }

    private static string ValueOf(PlanBrief brief, PlanFigures figures) =>
        $"{brief.Words.Contacts} {brief.Number(figures.Contacts)}"
        + (double.IsFinite(figures.RequiredHours) ? $", {brief.Words.RequiredHours} {brief.Number(figures.RequiredHours, 1)}" : "")
        + (figures.MissingHours > 0 ? $", {brief.Words.MissingHours} {brief.Number(figures.MissingHours, 1)}" : "");

    private static void WriteFacts(Utf8JsonWriter json, IReadOnlyList<(string Name, string Value)> facts)
    {
        json.WriteStartObject();
        json.WriteString("type", "FactSet");
        json.WriteStartArray("facts");
        foreach (var (name, value) in facts)
        {
            json.WriteStartObject();
            json.WriteString("title", Plain(name));
            json.WriteString("value", Plain(value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, string text, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextBlock");
        foreach (var (name, value) in properties)
        {
            if (value is null)
            {
                json.WriteBoolean(name, true);
            }
            else
            {
                json.WriteString(name, value);
            }
        }

        json.WriteBoolean("wrap", true);
        json.WriteString("text", Plain(text));
        json.WriteEndObject();
    }

    /// <summary>Text that fits, in one line, in which no mark of Markdown has a meaning: neither a link nor letters in bold nor an item of a list.</summary>
    private static string Plain(string text)
    {
        var isFirst = true;
        return FittedText.Of(text.ReplaceLineEndings(" "), MostName, rune =>
        {
            var isMark = Marks.Contains(rune.ToString(), StringComparison.Ordinal) || (isFirst && FirstMarks.Contains(rune.ToString(), StringComparison.Ordinal));
            isFirst = false;
            return isMark ? $"\\{rune}" : rune.ToString();
        });
    }
}
