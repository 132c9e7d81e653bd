using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Finds the people of records among those of the centre, and remembers where that is in doubt.</summary>
/// <remarks>
/// A name alone is believed once: where several people have it, in the centre or in the files, it means nobody, since a record must not go to the wrong one. Whom a directory tells of is not another of the same name whose address is
/// known: it would have come with one of the ids or addresses of that one.
/// </remarks>
internal sealed class RecordPeople(AgentNames known)
{
    private static readonly (string Reason, string Message) Unknown =
        ("unknown-agent", "agents.csv has nobody of this id, alias or name; add the person, or the system's id to the column aliases");

    private static readonly (string Reason, string Message) Shared =
        ("ambiguous-agent", "several people have this name; add the system's id of each to the column aliases of agents.csv");

    private readonly Dictionary<string, string> _claims = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _shared = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _renamed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _otherwise = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _byNameAlone = new(StringComparer.Ordinal);

    /// <summary>The people of the centre.</summary>
    public int Count => known.Count;

    /// <summary>Names that several people have, and by which nobody was found.</summary>
    public IReadOnlyCollection<string> SharedNames => _shared;

    /// <summary>Ids of the centre by which somebody was found whose name is that of another one.</summary>
    public IReadOnlyCollection<string> OtherwiseNamed => _otherwise;

    /// <summary>People of the centre who were found by their names, though the records had ids or addresses, with these.</summary>
    public IReadOnlyCollection<string> FoundByNameAlone => _byNameAlone;

    /// <summary>People of the centre whom a directory calls otherwise, with both names.</summary>
    public IReadOnlyCollection<string> Renamed => _renamed;

    /// <summary>Gives a record whose agent is blank the address, else the name, that it has of the person.</summary>
    public static void FillBlank(RecordSchema schema, string?[] cells)
    {
        if (schema.IndexOf("agent") is >= 0 and var at && string.IsNullOrEmpty(cells[at]))
        {
            cells[at] = FirstOf(cells[schema.IndexOf("agent_email")], cells[schema.IndexOf("agent_name")]) ?? cells[at];
        }
    }

    /// <summary>Gives a record the centre's own id of its person.</summary>
    /// <returns>Why not, where the centre knows its people, the record must have one of them, and the person is none of them; else null.</returns>
    public (string Reason, string Message)? Name(RecordSchema schema, string?[] cells)
    {
        var at = schema.IndexOf(schema.Kind == RecordKind.Person ? "id" : "agent");
        if (at < 0)
        {
            return null;
        }

        string? Cell(string name) => schema.IndexOf(name) is >= 0 and var column ? cells[column] : null;
        var aliases = Cell("aliases")?.Split('|') ?? [];
        var (own, email, name) = (cells[at], Cell("agent_email"), schema.Kind == RecordKind.Person ? Cell("name") : Cell("agent_name"));
        var id = Found([own, email, .. aliases], name, FirstOf([own, email, .. aliases]), isOfDirectory: schema.Kind == RecordKind.Person);
        if (schema.Kind == RecordKind.Person && id is not null && known.NameOf(id) is { Length: > 0 } before && !string.Equals(before, name, StringComparison.OrdinalIgnoreCase))
        {
            _renamed.Add($"{id} ({before}, now {name})");
            aliases = known.Find(before) == id ? [.. aliases, before] : aliases;
        }

        if (schema.Kind == RecordKind.Person && id is not null)
        {
            cells[schema.IndexOf("aliases")] = string.Join('|', (id == own ? aliases : aliases.Prepend(own!)).Where(alias => alias.Length > 0));
        }

        cells[at] = id ?? own;
        return id is not null || schema.Kind != RecordKind.Absence || known.Count == 0 ? null
            : Array.Exists([own, name], text => text is not null && _shared.Contains(text)) ? Shared
            : Unknown;
    }

    private string? Found(string?[] ids, string? name, string? foreign, bool isOfDirectory)
    {
        _shared.UnionWith(ids.OfType<string>().Where(known.IsShared));
        var (byId, byName) = (known.Find(ids), known.Find(name));
        if (byId is not null)
        {
            if (byName is not null && byName != byId)
            {
                _otherwise.Add(byId);
            }

            return byId;
        }

        if (!string.IsNullOrWhiteSpace(name) && (known.IsShared(name) || (byName is not null && foreign is not null && _claims.TryAdd(name, foreign) is false && _claims[name] != foreign)))
        {
            _shared.Add(name);
            return null;
        }

        if (byName is null || (isOfDirectory && known.HasAddress(byName)))
        {
            return null;
        }

        if (foreign is not null && !isOfDirectory && foreign != name)
        {
            _byNameAlone.Add($"{name} ({foreign})");
        }

        return byName;
    }

    private static string? FirstOf(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (!string.IsNullOrEmpty(name))
            {
                return name;
            }
        }

        return null;
    }
}
