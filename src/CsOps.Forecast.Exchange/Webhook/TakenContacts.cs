using System.Collections.Immutable;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Webhook;

/// <summary>What came of events that an inbox took.</summary>
/// <param name="Import">What came of the files by themselves.</param>
/// <param name="Events">How many of their events can be used, of contacts that did not reach the queue too; 0 where the inbox is as it was.</param>
/// <param name="Histories">One history a queue of all contacts in the inbox, these among them; empty where no contact counts.</param>
public sealed record TakenContacts(ImportResult Import, int Events, ImmutableArray<QueueHistory> Histories);
