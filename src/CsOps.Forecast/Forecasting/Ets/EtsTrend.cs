namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>How the level goes on.</summary>
internal enum EtsTrend
{
    /// <summary>It stays where it is.</summary>
    None,

    /// <summary>It moves by the slope.</summary>
    Additive,

    /// <summary>It moves by a slope that dies away by φ a step.</summary>
    Damped,
}
