using System.Collections.Immutable;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Inbox;

/// <summary>What came of events that an inbox took.</summary>
/// <param name="Import">What came of the files by themselves; its remarks are on all contacts.</param>
/// <param name="Events">How many of their events can be used, of contacts that did not reach the queue too; 0 where the inbox is as it was.</param>
/// <param name="Histories">One history a queue of all contacts in the inbox, these among them; empty where no contact counts.</param>
public sealed record TakenContacts(ImportResult Import, int Events, ImmutableArray<QueueHistory> Histories)
{
    /// <summary>Of the first contacts that an inbox takes: the first of the instants at which they changed. Null where the inbox had others, or the files do not tell.</summary>
    public DateTimeOffset? FirstChange { get; init; }

    /// <summary>How many of them arrived before <see cref="FirstChange"/>: an export that began then has of such days only the contacts that changed later.</summary>
    public int BeforeFirstChange { get; init; }
}
