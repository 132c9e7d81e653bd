using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What became of one queue: its forecast, what cleaning changed, and what to warn of.</summary>
internal sealed record QueueOutcome(QueueForecast? Forecast, ImmutableArray<CleaningChange> Changes, ImmutableArray<string> Warnings)
{
    /// <summary>The history that a forecast was made from, after merges and splits; it may go on after the horizon's start.</summary>
    public QueueHistory? History { get; init; }

    /// <summary>A queue without a forecast, and why.</summary>
    public static QueueOutcome Failed(string problem) => Failed(problem, []);

    /// <summary>A queue without a forecast, and why.</summary>
    public static QueueOutcome Failed(string problem, ImmutableArray<CleaningChange> changes) => new(null, changes, [$"{problem} It is not in the plan."]);
}
