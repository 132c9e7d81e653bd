using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Totals;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>Forecasts that add up, and how their errors go together.</summary>
/// <param name="Forecasts">The queues' forecasts, changed where daily totals forecast by themselves say so.</param>
/// <param name="Correlation">Of the queues' daily errors, in the order of the forecasts.</param>
/// <param name="Method">What was done, in a sentence for people.</param>
public sealed record HierarchyOutcome(ImmutableArray<QueueForecast> Forecasts, QueueCorrelation Correlation, string Method);
