using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads and writes <c>sources.json</c>: what holds for all imports of a source, by its name.</summary>
internal static class SourcesJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<HistorySource> Read(Setting settings) => [.. settings.AsGroup().Place.Members.Select(member => SourceOf(member.Key, member.Value))];

    /// <summary>Writes the sources of which there is something to remember, by name.</summary>
    public static void Write(string path, IEnumerable<HistorySource> sources) => AtomicFile.Write(path, stream =>
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, sources);
        }

        stream.WriteByte((byte)'\n');
    });

    private static void Write(Utf8JsonWriter json, IEnumerable<HistorySource> sources)
    {
        json.WriteStartObject();
        foreach (var source in sources.Where(source => !source.IsPlain).OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            Write(json, source);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HistorySource source)
    {
        json.WriteStartObject(source.Name);
        if (source.Zone is { } zone)
        {
            json.WriteString("zone", zone.Id);
        }

        if (source.Queue is { } queue)
        {
            json.WriteString("queue", queue);
        }

        if (source.Adds)
        {
            json.WriteBoolean("adds", true);
        }

        if (!source.QueueNames.IsEmpty)
        {
            json.WriteStartObject("rename");
            foreach (var (old, name) in source.QueueNames)
            {
                json.WriteString(old, name);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static HistorySource SourceOf(string name, Setting place)
    {
        var group = place.AsGroup();
        var names = group.Optional("rename")?.AsGroup().Place.Members ?? [];
        var source = new HistorySource(name)
        {
            Zone = group.Optional("zone") is { } zone ? TimeZones.TryFind(zone.AsText(), out var found, out var problem) ? found : throw zone.Error(problem) : null,
            Queue = group.Optional("queue")?.AsText(),
            Adds = group.Optional("adds")?.AsBoolean() ?? false,
            QueueNames = names.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.AsText(), StringComparer.Ordinal),
        };
        group.Close();
        return source;
    }
}
