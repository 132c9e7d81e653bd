using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>A series to backtest, and what its contacts are worth in people, where that is known.</summary>
internal sealed record BacktestedSeries(ForecastSeries Series, AgentScale? Agents);
