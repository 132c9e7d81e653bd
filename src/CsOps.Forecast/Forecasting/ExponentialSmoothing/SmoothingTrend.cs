namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>How the level of an exponential smoothing model goes on.</summary>
public enum SmoothingTrend
{
    /// <summary>It stays where it is.</summary>
    None,

    /// <summary>It moves by a slope that dies away: φ + φ² + … of it (Gardner and McKenzie 1985).</summary>
    Damped,

    /// <summary>It moves by a slope for ever.</summary>
    Linear,
}
