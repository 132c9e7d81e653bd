using System.Collections.Immutable;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange;

/// <summary>The contacts of one queue, one by one, for estimating from; the lists have the same length and order.</summary>
public sealed record ContactSample
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>When each contact arrived.</summary>
    public required ImmutableArray<DateTimeOffset> Arrivals { get; init; }

    /// <summary>What became of it.</summary>
    public required ImmutableArray<ContactOutcome> Outcomes { get; init; }

    /// <summary>Its handle time in seconds; NaN when not known.</summary>
    public required ImmutableArray<double> HandleSeconds { get; init; }

    /// <summary>Its wait in seconds until the answer or until it was abandoned; NaN when not known.</summary>
    public required ImmutableArray<double> WaitSeconds { get; init; }

    /// <summary>A number that tells its customer from others and nothing more; 0 when not known.</summary>
    public required ImmutableArray<long> Customers { get; init; }
}
