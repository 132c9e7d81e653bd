namespace CsOps.Forecast.Performance.Tickets;

/// <summary>What an answer or an evaluation tells itself of the ticket that it is about.</summary>
/// <param name="Source">The system that it came from.</param>
/// <param name="Ticket">The ticket's id; null where not told.</param>
/// <param name="Agent">Who handled it; null where not told.</param>
/// <param name="Queue">Its queue; null where not told.</param>
internal readonly record struct TicketMention(string Source, string? Ticket, string? Agent, string? Queue);
