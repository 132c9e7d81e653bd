using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>The outcome of a race.</summary>
/// <param name="Order">The models, the chosen one first, then those to take when it cannot be fitted.</param>
/// <param name="Reason">Why the first was chosen, for people.</param>
/// <param name="LeaderBoard">Best first; empty where no backtest was possible.</param>
internal sealed record RaceResult(ImmutableArray<IForecastModel> Order, string Reason, ImmutableArray<ModelScore> LeaderBoard);
