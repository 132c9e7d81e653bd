using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>The forecasts of a centre.</summary>
/// <param name="Forecasts">One a queue that could be forecast, in the centre's order.</param>
/// <param name="Cleaning">What cleaning changed before models saw the history.</param>
/// <param name="Warnings">Queues that could not be forecast and why, queues forecast very far ahead, and queues of the history that the centre does not have.</param>
public sealed record ForecastOutcome(ImmutableArray<QueueForecast> Forecasts, ImmutableArray<CleaningChange> Cleaning, ImmutableArray<string> Warnings)
{
    /// <summary>The history of each forecast's queue, merged and split as the centre says; without observation where a queue is new. In the order of the forecasts.</summary>
    public ImmutableArray<QueueHistory> Histories { get; init; } = [];
}
