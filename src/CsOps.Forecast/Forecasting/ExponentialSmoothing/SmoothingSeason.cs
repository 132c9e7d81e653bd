namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>How the season of an exponential smoothing model joins the level.</summary>
public enum SmoothingSeason
{
    /// <summary>Level + season.</summary>
    Additive,

    /// <summary>Level × season: busy hours grow with the queue. Only for series that are never negative and whose level is
    /// positive.</summary>
    Multiplicative,
}
