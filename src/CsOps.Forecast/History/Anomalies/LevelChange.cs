namespace CsOps.Forecast.History.Anomalies;

/// <summary>A change of the level of a queue's days that lasts.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="First">The first day of the new level.</param>
/// <param name="Earliest">The first day of the 95 % interval of <paramref name="First"/>.</param>
/// <param name="Latest">The last day of that interval.</param>
/// <param name="Change">The new level over the old one, less one; above −1.</param>
/// <param name="Low">The lower end of the 95 % interval of <paramref name="Change"/>.</param>
/// <param name="High">The upper end of that interval.</param>
/// <param name="Reason">How much, when, how sure, and the probable cause where one is known, in a sentence for people.</param>
public sealed record LevelChange(string Queue, DateOnly First, DateOnly Earliest, DateOnly Latest, double Change, double Low, double High, string Reason);
