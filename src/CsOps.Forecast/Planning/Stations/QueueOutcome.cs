using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What became of one queue: its forecast, what cleaning changed, and what to warn of.</summary>
internal sealed record QueueOutcome(QueueForecast? Forecast, ImmutableArray<CleaningChange> Changes, ImmutableArray<string> Warnings)
{
    /// <summary>A queue without a forecast, and why.</summary>
    public static QueueOutcome Failed(string problem) => Failed(problem, []);

    /// <summary>A queue without a forecast, and why.</summary>
    public static QueueOutcome Failed(string problem, ImmutableArray<CleaningChange> changes) => new(null, changes, [$"{problem} It is not in the plan."]);
}
