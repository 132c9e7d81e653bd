using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>What a backtest was asked, besides of which series.</summary>
internal sealed record BacktestRequest
{
    public required IReadOnlyList<IForecastModel> Models { get; init; }

    public required BacktestOptions Options { get; init; }

    public string? Against { get; init; }

    public decimal? MaxWape { get; init; }

    public string? Output { get; init; }

    public string? ResumeFile { get; init; }
}
