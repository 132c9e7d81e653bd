using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Quality;

/// <summary>How complete the history of one queue is.</summary>
public sealed record QueueQuality
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>From the first interval observed to the end of the last.</summary>
    public required Interval Span { get; init; }

    /// <summary>Intervals in which the queue is open, within the span.</summary>
    public required int Open { get; init; }

    /// <summary>Open intervals that were observed.</summary>
    public required int Observed { get; init; }

    /// <summary>Open intervals that were not observed.</summary>
    public int Missing => Open - Observed;

    /// <summary>Contacts offered outside opening hours, which are not forecast.</summary>
    public required double OfferedWhenClosed { get; init; }

    /// <summary>The dates on which the queue is open and nothing was observed.</summary>
    public required ImmutableArray<DateOnly> MissingDates { get; init; }
}
