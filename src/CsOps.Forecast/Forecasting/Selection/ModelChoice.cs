using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>Which model forecasts a series, and the evidence.</summary>
/// <param name="Model">The name of the model chosen.</param>
/// <param name="Reason">Why, in a sentence for people.</param>
/// <param name="LeaderBoard">Every model of the race, best first; empty when the user named the model or no backtest was possible.</param>
public sealed record ModelChoice(string Model, string Reason, ImmutableArray<ModelScore> LeaderBoard);
