namespace CsOps.Forecast.Forecasting.Combination;

/// <summary>Options of <see cref="CombinationModel"/>.</summary>
public sealed record CombinationOptions
{
    /// <summary>The most origins of the backtest that weighs the members, 1 or more. Default: 8.</summary>
    public int Origins { get; init; } = 8;

    /// <summary>A member's weight is its error (WAPE) to minus this power: 0 weighs all alike, a large one takes the best alone. Default: 4.</summary>
    public double Power { get; init; } = 4;
}
