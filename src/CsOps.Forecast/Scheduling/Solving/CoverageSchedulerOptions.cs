namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Settings of a <see cref="CoverageScheduler"/>.</summary>
public sealed record CoverageSchedulerOptions
{
    /// <summary>What rosters are judged by.</summary>
    public CoverageWeights Weights { get; init; } = new();

    /// <summary>The most passes over all agents that try to improve the first roster; 0 or more. Default: 12.</summary>
    public int MaxSweeps { get; init; } = 12;
}
