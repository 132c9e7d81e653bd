using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>One class of deferred work: what arrives, and by when which share of it must be done.</summary>
public sealed record BacklogClass
{
    /// <summary>Work that arrives in each interval, 0 or more, finite.</summary>
    public required ImmutableArray<double> Arrivals { get; init; }

    /// <summary>Work that waits at the start, 0 or more; done first, and not in the share. Default: none.</summary>
    public double OpeningBacklog { get; init; }

    /// <summary>Whether the clock of the wait runs, one an interval.</summary>
    public required ImmutableArray<bool> Clock { get; init; }

    /// <summary>The acceptable wait in intervals of the clock, 0 or more.</summary>
    public required double AcceptableWait { get; init; }

    /// <summary>The share of the arrivals that must be done within it, in (0, 1]. Arrivals due after the last interval are not counted.</summary>
    public required double Share { get; init; }
}
