namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Options of <see cref="HoltWintersModel"/>.</summary>
public sealed record HoltWintersOptions
{
    /// <summary>How the level goes on. Default: <see cref="SmoothingTrend.Damped"/>.</summary>
    public SmoothingTrend Trend { get; init; } = SmoothingTrend.Damped;

    /// <summary>How the season joins the level. Default: <see cref="SmoothingSeason.Multiplicative"/>; additive is taken where that is
    /// impossible.</summary>
    public SmoothingSeason Season { get; init; } = SmoothingSeason.Multiplicative;

    /// <summary>The constants of the recursion; null (the default) estimates them from the history.</summary>
    public SmoothingParameters? Parameters { get; init; }
}
