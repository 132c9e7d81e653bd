using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Records;

/// <summary>Finds people of a centre by whatever a system calls them: the id in <c>agents.csv</c>, an alias there (another system's id, an e-mail address), or a name that only one has.</summary>
/// <remarks>Letter case does not matter. Ids come before aliases, and aliases before names; what means two people means none. Immutable and thread-safe.</remarks>
public sealed class AgentNames
{
    private readonly Dictionary<string, string?> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _addressed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _names = new(StringComparer.OrdinalIgnoreCase);

    private AgentNames(IEnumerable<(string Id, string Name, IEnumerable<string> Aliases)> agents)
    {
        foreach (var (id, name, aliases) in agents)
        {
            Add(_ids, id, id);
            Add(_names, name, id);
            _nameOfId[id] = name;
            foreach (var alias in aliases)
            {
                Add(_aliases, alias, id);
                if (alias.Contains('@', StringComparison.Ordinal))
                {
                    _addressed.Add(id);
                }
            }
        }

        // What one is called and another was called.
        foreach (var name in _names.Where(name => name.Value is not null && _aliases.TryGetValue(name.Key, out var other) && other != name.Value).Select(name => name.Key).ToList())
        {
            _names[name] = _aliases[name] = null;
        }
    }

    /// <summary>How many people there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The people of a centre.</summary>
    public static AgentNames Of(IEnumerable<Agent> agents)
    {
        ArgumentNullException.ThrowIfNull(agents);
        return new AgentNames(agents.Select(agent => (agent.Id, agent.Name, agent.Aliases.AsEnumerable())));
    }

    /// <summary>The people of a file <c>agents.csv</c>, those without a contract among them; none where it is absent.</summary>
    /// <exception cref="ImportException">The file cannot be read.</exception>
    public static AgentNames Read(string path)
    {
        var schema = RecordSchema.Of(RecordKind.Person);
        return new AgentNames(RecordTable.Open(path, schema).Records().Select(cells => (
            cells[schema.IndexOf("id")] ?? "",
            cells[schema.IndexOf("name")] ?? "",
            (IEnumerable<string>)(cells[schema.IndexOf("aliases")] ?? "").Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>The id of a person, by the first of several names that is known.</summary>
    /// <param name="names">What a system calls the person; null and empty ones are passed over.</param>
    /// <returns>Null when none of them is known.</returns>
    public string? Find(params ReadOnlySpan<string?> names)
    {
        foreach (var known in (Dictionary<string, string?>[])[_ids, _aliases, _names])
        {
            foreach (var name in names)
            {
                if (!string.IsNullOrWhiteSpace(name) && known.GetValueOrDefault(name.Trim()) is { } id)
                {
                    return id;
                }
            }
        }

        return null;
    }

    /// <summary>The name of the person with an id of <c>agents.csv</c>; null where nobody has it.</summary>
    public string? NameOf(string id) => _nameOfId.GetValueOrDefault(id);

    /// <summary>Whether an e-mail address is among the aliases of the person with an id of <c>agents.csv</c>: then a directory or a planner has said who it is, and not the name alone.</summary>
    public bool HasAddress(string id) => _addressed.Contains(id);

    /// <summary>Whether several people are called so, and nobody can be found by it.</summary>
    /// <param name="name">What a system calls the person.</param>
    public bool IsShared(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        return Find(text) is null && Array.Exists([_ids, _aliases, _names], known => known.ContainsKey(text));
    }

    private static void Add(Dictionary<string, string?> known, string name, string id)
    {
        if (name.Length > 0)
        {
            known[name] = known.TryGetValue(name, out var other) && other != id ? null : id;
        }
    }
}
