using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Finds the people of records among those of the centre.</summary>
internal sealed class RecordPeople(AgentNames known)
{
    /// <summary>Gives a record the centre's own id of its person.</summary>
    /// <returns>False where the centre knows its people, the record must have one of them, and the person is none of them.</returns>
    public bool TryName(RecordSchema schema, string?[] cells)
    {
        var at = schema.IndexOf(schema.Kind == RecordKind.Person ? "id" : "agent");
        if (at < 0)
        {
            return true;
        }

        string? Cell(string name) => schema.IndexOf(name) is >= 0 and var column ? cells[column] : null;
        var aliases = Cell("aliases")?.Split('|') ?? [];
        var id = known.Find([cells[at], Cell("agent_email"), .. aliases, schema.Kind == RecordKind.Person ? Cell("name") : Cell("agent_name")]);
        if (schema.Kind == RecordKind.Person && id is not null && !string.Equals(id, cells[at], StringComparison.Ordinal))
        {
            cells[schema.IndexOf("aliases")] = string.Join('|', aliases.Prepend(cells[at]!).Where(alias => alias.Length > 0));
        }

        if (id is null && string.IsNullOrEmpty(cells[at]))
        {
            id = Cell("agent_email") is { Length: > 0 } email ? email : Cell("agent_name");
        }

        cells[at] = id ?? cells[at];
        return id is not null || schema.Kind != RecordKind.Absence || known.Count == 0;
    }
}
