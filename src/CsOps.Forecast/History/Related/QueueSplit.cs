namespace CsOps.Forecast.History.Related;

/// <summary>That a queue was split off another.</summary>
/// <param name="Queue">The name of the queue it was split off.</param>
/// <param name="On">The first date on which its contacts are counted by themselves.</param>
/// <param name="Share">The share of the other's contacts before that date that were its, in (0, 1); null: learned from the days since.</param>
public sealed record QueueSplit(string Queue, DateOnly On, double? Share);
