namespace CsOps.Forecast.History.Anomalies;

/// <summary>How anomalies are found.</summary>
public sealed record AnomalyOptions
{
    /// <summary>Findings to be expected in a thousand ordinary intervals at the most, above 0 to 10. Default: 0.1, about one in a year of half-hours.</summary>
    public double FalseAlarmsPerThousand { get; init; } = 0.1;

    /// <summary>Weeks looked at on either side for what is expected at a weekday and time, from 2 to 26. Default: 4.</summary>
    public int NeighbourWeeks { get; init; } = 4;
}
