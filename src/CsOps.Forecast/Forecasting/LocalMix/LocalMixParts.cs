namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>The parts of a local mix.</summary>
[Flags]
public enum LocalMixParts
{
    /// <summary>None; no mix is made of it.</summary>
    None = 0,

    /// <summary>Exponential smoothing of a level, a day and a week, whose parameters make the error over all leads least.</summary>
    Smoothing = 1,

    /// <summary>A long autoregression with few lags: the last steps, and those around each day of the week before.</summary>
    Autoregression = 2,

    /// <summary>The mean of the last two weeks, moved by half of what the last day lies off them.</summary>
    Weekly = 4,

    /// <summary>All of them.</summary>
    All = Smoothing | Autoregression | Weekly,
}
