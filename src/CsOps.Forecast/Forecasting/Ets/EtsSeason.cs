namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>How the season joins the level.</summary>
internal enum EtsSeason
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is added.</summary>
    Additive,

    /// <summary>The level is multiplied by it.</summary>
    Multiplicative,
}
