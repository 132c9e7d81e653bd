using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Settings of the queries about a published roster.</summary>
public sealed record RosterQueryOptions
{
    /// <summary>What the roster is judged by. Default: the scheduler's default weights.</summary>
    public CoverageWeights Weights { get; init; } = new();

    /// <summary>The id of the only agent who may take part besides the one asked about. Default: null, any.</summary>
    public string? With { get; init; }

    /// <summary>The most answers, 1 or more, the best first. All are looked at. Default: 10.</summary>
    public int Most { get; init; } = 10;
}
