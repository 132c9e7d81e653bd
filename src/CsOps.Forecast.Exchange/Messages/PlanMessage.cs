using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>A plan in a message: what is required and scheduled, how it is covered, where agents are missing most. It names no agent.</summary>
public static class PlanMessage
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message as JSON, within the limits of who reads it: what is too long is shortened, and says so.</summary>
    /// <param name="kind">Who reads it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The language of its words; of a <see cref="MessageKind.Webhook"/> names are English always.</param>
    public static string Of(MessageKind kind, ExportedPlan plan, ExportLanguage language = ExportLanguage.En)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var brief = new PlanBrief(plan, new ExportWords(language));
        return kind switch
        {
            MessageKind.Slack => Json(json => SlackMessage.Write(json, brief)),
            MessageKind.Teams => TeamsCard.Text(brief),
            MessageKind.Webhook => Json(json => WebhookEvent.Write(json, brief)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such message."),
        };
    }

    /// <summary>JSON as text.</summary>
    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Layout))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
