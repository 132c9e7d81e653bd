using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Inbox;

/// <summary>What an event, or a row of an export of what changed, tells of a contact.</summary>
/// <param name="Id">What tells contacts apart.</param>
/// <param name="Queue">The queue, as its system calls it; empty where it has none and the contact did not reach one.</param>
/// <param name="Arrival">The instant at which it reached the queue, in UTC.</param>
internal sealed record ContactEvent(string Id, string Queue, DateTimeOffset Arrival)
{
    /// <summary>The queue's new name; null where it has none.</summary>
    public string? Renamed { get; init; }

    /// <summary>When it was last changed, in UTC; null where that is not told.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>What became of it; null where it did not reach the queue.</summary>
    public ContactOutcome? Outcome { get; init; }

    /// <summary>Handle time in seconds; NaN when not known.</summary>
    public double HandleSeconds { get; init; } = double.NaN;

    /// <summary>Seconds until the answer; NaN when not known.</summary>
    public double WaitSeconds { get; init; } = double.NaN;
}
