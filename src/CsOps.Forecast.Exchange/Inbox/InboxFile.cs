using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inbox;

/// <summary>The lines of an inbox: of an id that occurs again the one counts that changed last, of equals the last one.</summary>
internal sealed class InboxFile
{
    /// <summary>So many lines may be out of date before the file is written anew.</summary>
    private const int LeastSuperseded = 100;

    private readonly string _path;
    private readonly OrderedDictionary<string, ContactEvent> _events = new(StringComparer.Ordinal);
    private readonly List<ContactEvent> _added = [];
    private readonly int _lines;
    private readonly bool _isCutOff; // within the last line, where an import was interrupted

    /// <summary>Reads an inbox; one that is absent or blank has no events.</summary>
    /// <param name="path">The inbox.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">A line cannot be read: its contact would be lost.</exception>
    public InboxFile(string path, CancellationToken cancellationToken)
    {
        _path = path;
        if (!File.Exists(path))
        {
            return;
        }

        using var file = File.OpenRead(path);
        _isCutOff = EndsWithinALine(file);
        using var lines = new StreamReader(file);
        int? broken = null;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (broken is not null)
            {
                break;
            }

            _lines++;
            if (ContactEventLine.Parse(line) is { } contact)
            {
                _events[contact.Id] = contact;
            }
            else
            {
                broken = number;
            }
        }

        if (broken is not null && !(_isCutOff && lines.EndOfStream))
        {
            throw new ImportException(path, "found no event of a contact; expected one a line, as imports write them. Mend the line or delete it", broken.Value);
        }
    }

    /// <summary>The last event of each contact, in the order in which the contacts first came.</summary>
    public IReadOnlyCollection<ContactEvent> Events => _events.Values;

    /// <summary>Adds an event, in the place of an earlier one of its contact that did not change later; a new name of its queue stays.</summary>
    public void Add(ContactEvent contact)
    {
        var isKnown = _events.TryGetValue(contact.Id, out var kept);
        if (isKnown && contact.Changed < kept!.Changed)
        {
            return;
        }

        contact = isKnown && contact.Renamed is null && contact.Queue == kept!.Queue ? contact with { Renamed = kept.Renamed } : contact;
        if (!isKnown || kept != contact)
        {
            _events[contact.Id] = contact;
            _added.Add(contact);
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
            AtomicFile.Write(_path, file => Write(file, Events));
        }
        else if (_added.Count > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            Write(file, _added);
            file.Flush(flushToDisk: true);
        }
    }

    private static bool EndsWithinALine(FileStream file)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Position = file.Length - 1;
        var last = file.ReadByte();
        file.Position = 0;
        return last != '\n';
    }

    private static void Write(Stream file, IEnumerable<ContactEvent> contacts)
    {
        using var lines = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var contact in contacts)
        {
            lines.WriteLine(ContactEventLine.Of(contact));
        }
    }
}
