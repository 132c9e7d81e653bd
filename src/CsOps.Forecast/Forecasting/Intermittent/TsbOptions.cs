namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Options of <see cref="TsbModel"/>.</summary>
public sealed record TsbOptions
{
    /// <summary>By how much the size follows each demand; in (0, 1]. Null (the default): as the chance.</summary>
    public double? SizeSmoothing { get; init; }

    /// <summary>
    /// By how much the chance follows each step; in (0, 1]. Null (the default) takes the one of eight from 0.002 to 0.3 under which the
    /// last weeks were likeliest.
    /// </summary>
    public double? ChanceSmoothing { get; init; }
}
