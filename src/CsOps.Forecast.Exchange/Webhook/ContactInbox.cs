using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Exchange.Webhook;

/// <summary>The contacts of a source that come one by one, kept in <c>inbox/SOURCE.jsonl</c> of a centre's folder: a history holds counts, and could not tell an event sent twice from two.</summary>
/// <remarks>Of each event only the columns that its profile reads are kept, so no customer's text. One import at a time may use an inbox.</remarks>
public static class ContactInbox
{
    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The inbox of a source.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="source">Where the events come from: one part of a path.</param>
    public static string PathOf(CentreFolder folder, string source)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Path.Combine(folder.Root, "inbox", $"{source}.jsonl");
    }

    /// <summary>Takes the events of files into an inbox, whole or not at all: of an id that occurs again the last one stays. What an import leaves out is not taken in.</summary>
    /// <param name="inbox">The inbox; made where it is absent.</param>
    /// <param name="profile">Their format, which <see cref="ImportProfile.ComesByEvents"/>.</param>
    /// <param name="files">The files, the oldest first.</param>
    /// <param name="options">How files are read.</param>
    /// <exception cref="ImportException">A file, or the inbox, is not of the format.</exception>
    public static void Take(string inbox, ImportProfile profile, IEnumerable<string> files, ImportOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(inbox);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(files);
        var (events, order) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var file in files.Prepend(inbox).Where(file => file != inbox || File.Exists(inbox)))
        {
            foreach (var (id, line) in Read(file, profile, options))
            {
                if (!events.ContainsKey(id))
                {
                    order.Add(id);
                }

                events[id] = line;
            }
        }

        AtomicFile.WriteText(inbox, string.Concat(order.Select(id => events[id] + "\n")));
    }

    private static IEnumerable<(string Id, string Line)> Read(string path, ImportProfile profile, ImportOptions options)
    {
        SourceFile Open() => new(InputFile.Open(path), path, profile, options);
        var notation = FileNotation.Of(Open, profile, CancellationToken.None);
        using var source = Open();
        var file = new BoundFile(source.Rows, options, notation);
        var names = ColumnBinder.ColumnsOf(profile);
        var columns = names.Select(name => source.Rows.Require(name)).ToArray();
        var ids = profile.ContactId.Select(name => names.IndexOf(name)).ToArray();
        while (source.Rows.Read())
        {
            if (!file.IsWanted() || file.ReadQueue().IsEmpty || !file.TryReadTime(out _, out _))
            {
                continue;
            }

            var cells = Array.ConvertAll(columns, column => source.Rows.Text(column));
            if (Array.TrueForAll(ids, id => !string.IsNullOrEmpty(cells[id])))
            {
                yield return (string.Join('\n', ids.Select(id => cells[id])), LineOf(names, cells));
            }
        }
    }

    private static string LineOf(IReadOnlyList<string> names, string?[] cells)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Line))
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Length; i++)
            {
                if (!string.IsNullOrEmpty(cells[i]))
                {
                    json.WriteString(names[i], cells[i]);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
