using System.Text;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>A message in Slack's Block Kit.</summary>
internal static class SlackMessage
{
    /// <summary>The most characters of a header.</summary>
    public const int MostHeader = 150;

    /// <summary>The most characters of a section's text.</summary>
    public const int MostText = 3000;

    /// <summary>The most fields of a section.</summary>
    public const int MostFields = 10;

    /// <summary>The most characters of a field: Slack takes 2000, and 13,200 in a message.</summary>
    public const int MostField = 300;

    private const int MostName = 80;
    private const int MostRisks = 8;

    /// <summary>Writes the message.</summary>
    public static void Write(Utf8JsonWriter json, PlanBrief brief)
    {
        json.WriteStartObject();
        json.WriteString("text", FittedText.Of(brief.Title, MostText, Escape));
        json.WriteStartArray("blocks");
        WriteBlock(json, "header", () =>
        {
            json.WriteStartObject("text");
            json.WriteString("type", "plain_text");
            json.WriteString("text", FittedText.Of(brief.Title, MostHeader));
            json.WriteEndObject();
        });
        WriteBlock(json, "section", () => WriteFields(json, brief));
        WriteLines(json, [.. brief.Queues.Select(one => LineOf(brief, one.Queue.Name, one.Figures))]);
        WriteLines(json, [.. brief.Risks(MostRisks).Select(risk => ":warning: " + FittedText.Of(risk, MostField, Escape))]);
        WriteBlock(json, "context", () =>
        {
            json.WriteStartArray("elements");
            json.WriteStartObject();
            WriteMarkdown(json, FittedText.Of($"csops {brief.Plan.Id} · {brief.Words.ClockOf(brief.Plan.Centre.Zone.Id)}", MostField, Escape));
            json.WriteEndObject();
            json.WriteEndArray();
        });
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, PlanBrief brief)
    {
        json.WriteStartArray("fields");
        foreach (var (name, value) in brief.Facts.Take(MostFields))
        {
            json.WriteStartObject();
            WriteMarkdown(json, FittedText.Of($"*{name}*\n{value}", MostField, Escape));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            WriteBlock(json, "section", () =>
            {
                json.WriteStartObject("text");
                WriteMarkdown(json, FittedText.Lines(lines, MostText));
                json.WriteEndObject();
            });
        }
    }

    private static string LineOf(PlanBrief brief, string queue, PlanFigures figures)
    {
        var words = brief.Words;
        var agents = double.IsFinite(figures.RequiredHours) ? $", {words.RequiredHours} {brief.Number(figures.RequiredHours, 1)}" : "";
        var missing = figures.MissingHours > 0 ? $", {words.MissingHours} {brief.Number(figures.MissingHours, 1)}" : "";
        return $"*{FittedText.Of(queue, MostName, Escape)}*: {words.Contacts} {brief.Number(figures.Contacts)}{agents}{missing}";
    }

    /// <summary>The three characters that Slack gives a meaning, as it wants them.</summary>
    private static string Escape(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => rune.ToString(),
    };

    private static void WriteBlock(Utf8JsonWriter json, string type, Action content)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        content();
        json.WriteEndObject();
    }

    /// <summary>Text with marks, in which no name becomes a link or calls anybody.</summary>
    private static void WriteMarkdown(Utf8JsonWriter json, string text)
    {
        json.WriteString("type", "mrkdwn");
        json.WriteString("text", text);
        json.WriteBoolean("verbatim", true);
    }
}
