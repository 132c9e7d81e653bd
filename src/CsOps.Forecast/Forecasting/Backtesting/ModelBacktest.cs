using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>One model's forecasts from all origins, and their errors.</summary>
public sealed record ModelBacktest
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Why it has no scores, or null.</summary>
    public FitFailure? Failure { get; init; }

    /// <summary>The forecast from each origin, in the order of <see cref="BacktestResult.Origins"/>; empty after a failure.</summary>
    public ImmutableArray<SeriesForecast> Forecasts { get; init; } = [];

    /// <summary>The scores over all origins, or null after a failure.</summary>
    public AccuracyScores? Scores { get; init; }

    /// <summary>The scores of each origin, in the order of <see cref="BacktestResult.Origins"/>.</summary>
    public ImmutableArray<AccuracyScores> ByOrigin { get; init; } = [];

    /// <summary>The scores by days ahead; index 0 is what remained of the origin's own day, or the first day when it began there.</summary>
    public ImmutableArray<AccuracyScores> ByDayAhead { get; init; } = [];

    /// <summary>The scores by slot of the day; length = the calendar's slots a day.</summary>
    public ImmutableArray<AccuracyScores> BySlot { get; init; } = [];
}
