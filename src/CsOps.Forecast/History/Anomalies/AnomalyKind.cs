namespace CsOps.Forecast.History.Anomalies;

/// <summary>What an anomaly looks like.</summary>
public enum AnomalyKind
{
    /// <summary>Intervals in a row with far more or far fewer contacts than expected.</summary>
    Intervals,

    /// <summary>Zeros in a row within a day where contacts were expected.</summary>
    Zeros,

    /// <summary>Whole days with far more or far fewer contacts than expected.</summary>
    Day,

    /// <summary>A day that has the counts of an earlier one, interval by interval.</summary>
    CopiedDay,

    /// <summary>A day whose contacts come an hour earlier or later than expected.</summary>
    ShiftedDay,

    /// <summary>The same count again and again.</summary>
    RepeatedCount,

    /// <summary>Open intervals of which nothing is known.</summary>
    Missing,
}
