using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Webhook;

/// <summary>The lines of an inbox: of an id that occurs again the last one counts.</summary>
internal sealed class InboxFile
{
    /// <summary>So many lines may be out of date before the file is written anew.</summary>
    private const int LeastSuperseded = 100;

    private readonly string _path;
    private readonly OrderedDictionary<string, (ContactEvent Event, string Line)> _events = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly int _lines;
    private readonly bool _isCutOff; // within the last line, where an import was interrupted

    /// <summary>Reads an inbox; one that is absent or blank has no events.</summary>
    /// <exception cref="ImportException">A line cannot be read: its contact would be lost.</exception>
    public InboxFile(string path, CancellationToken cancellationToken)
    {
        _path = path;
        var lines = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [""];
        _isCutOff = !string.IsNullOrWhiteSpace(lines[^1]);
        for (var i = 0; i < lines.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            _lines++;
            if (ContactEventLine.Parse(lines[i]) is { } contact)
            {
                _events[contact.Id] = (contact, lines[i]);
            }
            else if (i < lines.Length - 1)
            {
                throw new ImportException(path, "found no event of a contact; expected one a line, as imports write them. Mend the line or delete it", i + 1);
            }
        }
    }

    /// <summary>The last event of each contact, in the order in which the contacts first came.</summary>
    public IEnumerable<ContactEvent> Events => _events.Values.Select(kept => kept.Event);

    /// <summary>Adds an event, in the place of an earlier one of its contact; a new name of its queue stays.</summary>
    public void Add(ContactEvent contact)
    {
        var isKnown = _events.TryGetValue(contact.Id, out var kept);
        contact = isKnown && contact.Renamed is null && contact.Queue == kept.Event.Queue ? contact with { Renamed = kept.Event.Renamed } : contact;
        var line = ContactEventLine.Of(contact);
        if (!isKnown || kept.Line != line)
        {
            _events[contact.Id] = (contact, line);
            _added.Add(line);
        }
    }

    /// <summary>Gives queues new names.</summary>
    public void Rename(IReadOnlyDictionary<string, string> names)
    {
        foreach (var contact in Events.Where(contact => names.ContainsKey(contact.Queue)).ToList())
        {
            Add(contact with { Renamed = names[contact.Queue] });
        }
    }

    /// <summary>Writes what was added: appended, or all anew where many lines are out of date or the last one was cut off.</summary>
    public void Save()
    {
        var superseded = _lines + _added.Count - _events.Count;
        if (_isCutOff || superseded > Math.Max(LeastSuperseded, _events.Count))
        {
            AtomicFile.WriteText(_path, string.Concat(_events.Values.Select(kept => kept.Line + "\n")));
        }
        else if (_added.Count > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes(string.Concat(_added.Select(line => line + "\n"))));
            file.Flush(flushToDisk: true);
        }
    }
}
