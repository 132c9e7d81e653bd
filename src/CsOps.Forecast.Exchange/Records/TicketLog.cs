using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.Performance.Tickets;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>What a ticket export tells of the tickets that customers' answers are about: who handled them, and in which queue.</summary>
/// <param name="Owners">The tickets that were asked for and found, in the order of the file.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Broken">Rows among them that are not whole, and were passed over.</param>
/// <param name="Sha256">The file's hash.</param>
public sealed record TicketLog(ImmutableArray<TicketOwner> Owners, long Read, long Broken, string Sha256)
{
    private const int LongestId = 256;
    private const int RowsBetweenChecks = 1 << 14;

    /// <summary>Goes through an export once, row by row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profile">Its format; the rows are contacts with an id of one column.</param>
    /// <param name="options">How it is read: encoding, sheet, and other names of queues, by which an owner that is a queue is known. Its zones do not matter.</param>
    /// <param name="tickets">The ids that are asked for. An id is text: <c>00041</c> is not <c>41</c>.</param>
    /// <param name="people">The people of the centre, who are found by id, alias or name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Of a ticket that comes several times, what its last row tells that tells it.</returns>
    /// <exception cref="ImportException">The file cannot be read, or its format has no ids.</exception>
    /// <remarks>Memory: the tickets asked for, whatever the length of the file. Nothing is allocated for rows of others.</remarks>
    public static TicketLog Open(string path, ImportProfile profile, ImportOptions options, IEnumerable<string> tickets, AgentNames people, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(people);
        if (profile.Rows != RowKind.Contact || profile.ContactId.Length != 1)
        {
            throw new ImportException(path, $"the format '{profile.Id}' has no tickets with an id; expected a ticket export, such as that of zendesk-tickets");
        }

        using var source = new SourceFile(InputFile.Open(path), path, profile, options);
        var columns = new ColumnBinder(source.Rows, profile);
        var row = new Row(columns.Require(profile.ContactId[0]), [.. profile.Agent.Select(columns.Find).Where(column => column >= 0)], new BoundQueue(columns, profile.Queue, options.QueueNames));
        var system = profile.Source ?? profile.Id.Split('-')[0];
        var found = tickets.Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => new TicketOwner(id, null, null) { System = system }, StringComparer.Ordinal);
        var (asked, order) = (found.GetAlternateLookup<ReadOnlySpan<char>>(), new List<string>());
        var (read, broken) = (0L, 0L);
        Span<char> id = stackalloc char[LongestId];
        while (source.Rows.Read())
        {
            if (++read % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (!source.Rows.IsWholeRow)
            {
                broken++;
                continue;
            }

            var field = source.Rows.Field(row.Id);
            if (field.Length <= LongestId && asked.TryGetValue(id[..Encoding.UTF8.GetChars(field, id)], out var owner))
            {
                order.Add(owner.Ticket);
                found[owner.Ticket] = owner with { Agent = AgentOf(source.Rows, row, people, options.QueueNames) ?? owner.Agent, Queue = QueueOf(row) ?? owner.Queue };
            }
        }

        return new TicketLog([.. order.Distinct(StringComparer.Ordinal).Select(ticket => found[ticket])], read, broken, source.Finish());
    }

    private static string? QueueOf(Row row) => row.Queue.Read() is { IsEmpty: false } queue ? Encoding.UTF8.GetString(queue) : null;

    /// <summary>The centre's id of the agent, else what the system says; null where the owner is a queue.</summary>
    private static string? AgentOf(RowReader reader, Row row, AgentNames people, ImmutableDictionary<string, string> queues)
    {
        var names = row.Agent.Select(column => reader.Text(column)).OfType<string>().Where(name => name.Length > 0).ToList();
        return people.Find([.. names, .. names.SelectMany(PartsOf)]) ?? (names.Exists(name => IsQueue(name, queues)) ? null : names.FirstOrDefault());
    }

    /// <summary>Whether an owner is a queue: one that is known, or in Salesforce a record whose id begins with that of groups.</summary>
    private static bool IsQueue(string name, ImmutableDictionary<string, string> queues) =>
        queues.ContainsKey(name) || queues.ContainsValue(name) || (name.Length is 15 or 18 && name.StartsWith("00G", StringComparison.Ordinal));

    /// <summary>The name and the address of <c>Ida Holm (ida@example.com)</c>.</summary>
    private static string[] PartsOf(string name) =>
        name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var at ? [name[(at + 1)..^1], name[..at]] : [];

    private sealed record Row(int Id, int[] Agent, BoundQueue Queue);
}
