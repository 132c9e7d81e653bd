using System.Collections.Immutable;

namespace CsOps.Forecast.History.Related;

/// <summary>That a queue took over others.</summary>
/// <param name="Queues">The names of the queues it took over; at least one.</param>
/// <param name="On">The first date on which their contacts are counted in it.</param>
public sealed record QueueMerge(ImmutableArray<string> Queues, DateOnly On);
