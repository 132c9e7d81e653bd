using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>The history of a queue as models see it, and every change that made it so.</summary>
/// <remarks>All series have one value per interval of <see cref="Grid"/>, index 0 the first. Immutable and thread-safe.</remarks>
public sealed record CleanedHistory
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>The intervals.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>Contacts offered, NaN where models see nothing: not observed, closed, or an outage.</summary>
    public required ReadOnlyMemory<double> Offered { get; init; }

    /// <summary>How far <see cref="Offered"/> is believed, in [0, 1]; 0 where it is NaN.</summary>
    public required ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>The changes, in order of time; closed hours in which nothing was offered are no change.</summary>
    public required ImmutableArray<CleaningChange> Changes { get; init; }
}
