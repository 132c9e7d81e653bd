using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>What another system calls the queues, agents and activities of a centre.</summary>
/// <remarks>
/// A CSV file with the columns <c>kind</c> (<c>queue</c>, <c>agent</c> or <c>activity</c>), <c>name</c> (the queue's name, the agent's id of <c>agents.csv</c>, or
/// the activity of <c>roster.csv</c>: <c>work</c> or a break's name) and <c>id</c>. One file for each system.
/// </remarks>
public sealed class IdMap
{
    /// <summary>The kind of a queue's identifier.</summary>
    public const string Queue = "queue";

    /// <summary>The kind of an agent's identifier.</summary>
    public const string Agent = "agent";

    /// <summary>The kind of an activity's identifier.</summary>
    public const string Activity = "activity";

    private static readonly string[] Kinds = [Queue, Agent, Activity];

    private readonly Dictionary<(string Kind, string Name), string> _ids = [];

    private IdMap(string? file)
    {
        File = file;
    }

    /// <summary>No identifiers.</summary>
    public static IdMap Empty { get; } = new(file: null);

    /// <summary>The file that they were read from, or null.</summary>
    internal string? File { get; }

    /// <summary>Reads a file of identifiers.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ImportException">A column is missing, a kind is unknown, a cell is blank, or a name comes twice.</exception>
    public static IdMap Read(string path)
    {
        using var reader = DelimitedReader.Open(path);
        var (kind, name, id) = (reader.Require("kind"), reader.Require("name"), reader.Require("id"));
        var map = new IdMap(path);
        while (reader.Read())
        {
            string Cell(int column) => reader.Text(column)?.Trim() is { Length: > 0 } text ? text : throw Wrong(reader, column, "the cell is blank; expected text");
            var found = Cell(kind);
            if (!Kinds.Contains(found, StringComparer.Ordinal))
            {
                throw Wrong(reader, kind, $"found '{found}'; expected {string.Join(", ", Kinds[..^1])} or {Kinds[^1]}");
            }

            if (!map._ids.TryAdd((found, Cell(name)), Cell(id)))
            {
                throw Wrong(reader, name, $"the {found} '{Cell(name)}' has an id above already");
            }
        }

        return map;
    }

    /// <summary>The identifier of a name, or null where there is none.</summary>
    public string? Find(string kind, string name) => _ids.GetValueOrDefault((kind, name));

    /// <summary>Throws where names have no identifier, and lists them all.</summary>
    /// <exception cref="ExportException">At least one is missing.</exception>
    internal void Require(params ReadOnlySpan<(string Kind, IEnumerable<string> Names)> needed)
    {
        var missing = new List<string>();
        foreach (var (kind, names) in needed)
        {
            missing.AddRange(names.Distinct(StringComparer.Ordinal).Where(name => Find(kind, name) is null).Select(name => $"{kind},{name},"));
        }

        if (missing.Count > 0)
        {
            throw new ExportException(
                $"{File ?? "--ids"}: {missing.Count} identifiers of the other system are missing. Expected these lines, each with its id behind the last comma, in a file with the header kind,name,id:\n{string.Join('\n', missing)}");
        }
    }

    /// <summary>Throws where agents or activities of a plan's roster have no identifier, and lists them all.</summary>
    /// <exception cref="ExportException">At least one is missing.</exception>
    internal void RequireRoster(ExportedPlan plan) =>
        Require((Agent, plan.Shifts.Select(shift => shift.AgentId)), (Activity, plan.Shifts.SelectMany(shift => shift.Activities()).Select(activity => activity.Name)));

    private static ImportException Wrong(DelimitedReader reader, int column, string problem) => new(reader.File, problem, reader.Line, reader.Header.Names[column]);
}
