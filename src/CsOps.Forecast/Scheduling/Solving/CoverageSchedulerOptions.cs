namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Settings of a <see cref="CoverageScheduler"/>.</summary>
public sealed record CoverageSchedulerOptions
{
    /// <summary>What rosters are judged by.</summary>
    public CoverageWeights Weights { get; init; } = new();

    /// <summary>The most passes over all agents towards a dead end, each time one is sought; 0 or more. Default: 12.</summary>
    public int MaxSweeps { get; init; } = 12;

    /// <summary>The passes over all agents with disturbed prices, which is most of the time taken; 0 or more. Default: 60.</summary>
    public int DisturbedSweeps { get; init; } = 60;

    /// <summary>
    /// How far the price of a slot is disturbed at first, as a share of the price of a missing agent; falls evenly to 0. Zero or more.
    /// Default: 1.
    /// </summary>
    public double Disturbance { get; init; } = 1;
}
