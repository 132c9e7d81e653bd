namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Options of <see cref="CrostonModel"/>.</summary>
public sealed record CrostonOptions
{
    /// <summary>
    /// α, by which size and interval follow each demand; in (0, 1]. Null (the default) takes the one of eight from 0.002 to 0.3 under which
    /// the last weeks were likeliest.
    /// </summary>
    public double? Smoothing { get; init; }

    /// <summary>
    /// Whether the rate is multiplied by 1 − α / 2 (Syntetos and Boylan). Default: no; right for sparse demand, too low where every step
    /// has some.
    /// </summary>
    public bool Corrected { get; init; }
}
