namespace CsOps.Forecast.Performance.Tickets;

/// <summary>Who handled a ticket, and in which queue.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Agent">Who handled it; null where not known.</param>
/// <param name="Queue">Its queue; null where not known.</param>
public sealed record TicketOwner(string Ticket, string? Agent, string? Queue)
{
    /// <summary>The system that gives tickets their ids, such as <c>zendesk</c>: another one's ticket of the same id is another ticket. Null where not known. Default: null.</summary>
    public string? System { get; init; }
}
