using System.Collections.Immutable;

namespace CsOps.Forecast.Performance.Tickets;

/// <summary>Joins answers and evaluations with what is known of their tickets.</summary>
public static class TicketOwners
{
    /// <summary>The tickets that several systems have, each with another agent or queue: an id alone does not say which of them is meant.</summary>
    public static ImmutableArray<string> Contested(IEnumerable<TicketOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return [.. owners.GroupBy(owner => owner.Ticket, StringComparer.Ordinal).Where(ticket => Differ(ticket, owner => owner.Agent) || Differ(ticket, owner => owner.Queue)).Select(ticket => ticket.Key)];
    }

    /// <summary>Gives records the agent and the queue of their ticket, see <see cref="Feedback.FeedbackScores.WithOwners"/>.</summary>
    /// <param name="records">The records; what one tells of a ticket holds for the others.</param>
    /// <param name="mentionOf">What a record tells of its ticket.</param>
    /// <param name="with">A record with another agent and queue.</param>
    /// <param name="owners">What is known of tickets besides.</param>
    /// <param name="isAgent">Whether an agent is one of the centre; null for all.</param>
    /// <param name="isQueue">Whether a queue is one of the centre; null for all.</param>
    internal static ImmutableArray<T> Join<T>(
        IEnumerable<T> records, Func<T, TicketMention> mentionOf, Func<T, string?, string?, T> with, IEnumerable<TicketOwner> owners, Func<string, bool>? isAgent, Func<string, bool>? isQueue)
    {
        var (all, known) = (records.Select(record => (Record: record, Mention: mentionOf(record))).ToList(), owners.ToList());
        var systems = known.Select(owner => owner.System).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string? SystemOf(TicketMention mention) => systems.Contains(mention.Source) ? mention.Source : null;
        var byTicket = all.Select(one => one.Mention).Where(mention => mention.Ticket is not null)
            .Select(mention => new TicketOwner(mention.Ticket!, mention.Agent, mention.Queue) { System = SystemOf(mention) })
            .Concat(known)
            .ToLookup(owner => owner.Ticket, StringComparer.Ordinal);
        return
        [
            .. all.Select(one => one.Mention is not { Ticket: { } ticket } mention ? one.Record : with(
                one.Record,
                Better(mention.Agent, Told(byTicket[ticket], SystemOf(mention), owner => owner.Agent, isAgent), isAgent),
                Better(mention.Queue, Told(byTicket[ticket], SystemOf(mention), owner => owner.Queue, isQueue), isQueue))),
        ];
    }

    /// <summary>What a record tells itself, unless the centre does not know it and knows what its ticket tells.</summary>
    private static string? Better(string? own, string? told, Func<string, bool>? isKnown) => own is null || (told is not null && !IsKnown(own, isKnown) && IsKnown(told, isKnown)) ? told : own;

    private static string? Told(IEnumerable<TicketOwner> owners, string? system, Func<TicketOwner, string?> what, Func<string, bool>? isKnown)
    {
        var telling = owners.Where(owner => what(owner) is not null && (system is null || owner.System is null || owner.System == system)).ToList();
        return telling.Count == 0 || Differ(telling, what) ? null : what(telling.Find(owner => IsKnown(what(owner)!, isKnown)) ?? telling[0]);
    }

    private static bool IsKnown(string name, Func<string, bool>? isKnown) => isKnown is null || isKnown(name);

    private static bool Differ(IEnumerable<TicketOwner> owners, Func<TicketOwner, string?> what)
    {
        var told = owners.Where(owner => owner.System is not null && what(owner) is not null).ToList();
        return told.Exists(owner => owner.System != told[0].System && what(owner) != what(told[0]));
    }
}
