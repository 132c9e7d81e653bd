namespace CsOps.Forecast.History.Anomalies;

/// <summary>The probable cause of an anomaly.</summary>
public enum AnomalyCause
{
    /// <summary>None is known.</summary>
    Unknown,

    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>The day before or after a public holiday.</summary>
    NearHoliday,

    /// <summary>A campaign, outage or closed day that somebody has noted.</summary>
    Event,

    /// <summary>The clocks changed that day.</summary>
    ClockChange,

    /// <summary>An outage that nobody has noted.</summary>
    Outage,

    /// <summary>Contacts counted twice.</summary>
    CountedTwice,

    /// <summary>Counts that were copied, repeated or put at another hour when they were recorded.</summary>
    Recording,

    /// <summary>Nothing was recorded.</summary>
    NotRecorded,

    /// <summary>Something that other queues had at the same time.</summary>
    Shared,
}
