using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>How a study of many series runs.</summary>
public sealed record StudyOptions
{
    /// <summary>Origins, horizon and spacing; its parallelism is that of all series together. Default: the defaults, on one core.</summary>
    public BacktestOptions Backtest { get; init; } = new();

    /// <summary>Of each series, what its contacts are worth in people; null where that is not asked. Default: empty, of none.</summary>
    public ImmutableArray<AgentScale?> Agents { get; init; } = [];

    /// <summary>What the models are tested against: its name, or null for the best of each series. Default: null.</summary>
    public string? Against { get; init; }

    /// <summary>
    /// A file that keeps each forecast's errors as soon as they are known: a run that was stopped goes on where it was. Null: none. Default: null.
    /// </summary>
    public string? ResumeFile { get; init; }

    /// <summary>Told how many forecasts are done, and of how many; may be null. Called by many threads. Default: null.</summary>
    public IProgress<(int Done, int Of)>? Progress { get; init; }
}
