namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Where the intervals of an ETS forecast come from.</summary>
public enum EtsIntervals
{
    /// <summary>From what the same model would have missed at earlier origins, by slot and lead.</summary>
    PastErrors,

    /// <summary>From the model itself: by formula where errors are additive, else from paths drawn by a seed of the series' name.</summary>
    Model,
}
