using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What became of one queue: its forecast or why there is none, and what cleaning changed.</summary>
internal sealed record QueueOutcome(QueueForecast? Forecast, ImmutableArray<CleaningChange> Changes, string? Problem)
{
    public static QueueOutcome Failed(string problem) => new(null, [], problem);
}
