using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Inbox;

/// <summary>An event as a line of an inbox: JSON with the properties of <c>webhook-contacts</c>, each a text, and <c>renamed</c>.</summary>
internal static class ContactEventLine
{
    private const string NotOffered = "not_offered";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Word, ContactOutcome Outcome)[] Outcomes =
        [("handled", ContactOutcome.Handled), ("abandoned", ContactOutcome.Abandoned), ("flowed_out", ContactOutcome.FlowedOut)];

    public static string Of(ContactEvent contact)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", "contact");
            json.WriteString("id", contact.Id);
            json.WriteString("queue", contact.Queue);
            Write(json, "renamed", contact.Renamed);
            json.WriteString("time", Text(contact.Arrival));
            Write(json, "changed", contact.Changed is { } changed ? Text(changed) : null);
            Write(json, "outcome", contact.Outcome is null ? NotOffered : Array.Find(Outcomes, known => known.Outcome == contact.Outcome).Word);
            Write(json, "handle_seconds", Text(contact.HandleSeconds));
            Write(json, "wait_seconds", Text(contact.WaitSeconds));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>The event of a line; null where it is none.</summary>
    public static ContactEvent? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
            var outcome = Text("outcome");
            return Text("id") is { Length: > 0 } id && Text("queue") is { } queue && (queue.Length > 0 || outcome == NotOffered) && Instant(Text("time")) is { } arrival
                ? new ContactEvent(id, queue, arrival)
                {
                    Renamed = Text("renamed"),
                    Changed = Instant(Text("changed")),
                    Outcome = outcome == NotOffered ? null : Array.Find(Outcomes, known => known.Word == outcome) is { Word: not null } found ? found.Outcome : ContactOutcome.Waiting,
                    HandleSeconds = Seconds(Text("handle_seconds")),
                    WaitSeconds = Seconds(Text("wait_seconds")),
                }
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private static string? Text(double seconds) => double.IsNaN(seconds) ? null : seconds.ToString("R", CultureInfo.InvariantCulture);

    private static double Seconds(string? text) => text is null ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
