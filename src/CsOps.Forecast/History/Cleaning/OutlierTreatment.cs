namespace CsOps.Forecast.History.Cleaning;

/// <summary>What is done with an outlier that was found. Each is logged in any case.</summary>
public enum OutlierTreatment
{
    /// <summary>Nothing: models see and believe it.</summary>
    Keep,

    /// <summary>Models see it and believe it less.</summary>
    DownWeight,

    /// <summary>Models see what is usual at that weekday and time instead.</summary>
    Replace,
}
