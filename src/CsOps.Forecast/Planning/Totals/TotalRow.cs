using CsOps.Forecast.Forecasting.Totals;

namespace CsOps.Forecast.Planning.Totals;

/// <summary>The forecast of a queue, a channel or the centre by periods.</summary>
/// <param name="Level">Which of them.</param>
/// <param name="Name">The queue's name, the channel's (<c>voice</c>, <c>chat</c>, <c>ticket</c>), or the centre's.</param>
/// <param name="Forecast">One step a period.</param>
public sealed record TotalRow(TotalLevel Level, string Name, TotalForecast Forecast);
