using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>What became of one series: its forecast, or why there is none.</summary>
internal sealed record SeriesOutcome(string Name, SeriesForecast? Forecast, ModelChoice? Choice, string? Problem, int RowsLeftOut)
{
    /// <summary>What to look at before the forecast is used.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The effects in the forecast.</summary>
    public ImmutableArray<LearnedEffect> Effects { get; init; } = [];

    /// <summary>What was found of its seasons, for people; null where that was not asked.</summary>
    public string? Seasons { get; init; }
}
