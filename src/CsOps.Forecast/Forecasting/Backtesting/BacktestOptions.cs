namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Where a backtest forecasts from and how far.</summary>
/// <remarks>
/// A model is shown nothing after its origin. A series that was cleaned as a whole carries later knowledge nevertheless: which of the last values
/// before an origin were outliers was judged with some weeks after it, see <see cref="History.Cleaning.CleaningOptions.NeighbourWeeks"/>.
/// </remarks>
public sealed record BacktestOptions
{
    /// <summary>The most origins, 1 or more; there are fewer where history is short. Default: 8.</summary>
    public int Origins { get; init; } = 8;

    /// <summary>Steps forecast from each origin, 1 or more; null: two weeks of the series. Default: null.</summary>
    public int? Horizon { get; init; }

    /// <summary>Steps from one origin to the next, 1 or more; null: one week of the series. Default: null.</summary>
    public int? Spacing { get; init; }

    /// <summary>The fewest steps a model learns from, 1 or more; null: four weeks of the series. Default: null.</summary>
    public int? MinimumTraining { get; init; }

    /// <summary>The most fits at the same time, 1 or more; the result does not depend on it. Default: 1, as callers run queues side by side.</summary>
    public int Parallelism { get; init; } = 1;
}
