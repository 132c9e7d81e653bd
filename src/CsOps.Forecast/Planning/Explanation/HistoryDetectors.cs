using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>What looks at the histories for explanations.</summary>
public sealed record HistoryDetectors
{
    /// <summary>What finds anomalies. Default: <see cref="WeekdayAnomalyDetector"/>.</summary>
    public IAnomalyDetector Anomalies { get; init; } = new WeekdayAnomalyDetector();

    /// <summary>What finds changes of level in daily totals; null for a <see cref="PeltDetector"/> that knows of the year. Default: null.</summary>
    public IChangePointDetector? ChangePoints { get; init; }

    /// <summary>What finds where a deviation of the whole centre lies. Default: <see cref="ScanLocator"/>.</summary>
    public IRootCauseLocator RootCauses { get; init; } = new ScanLocator();
}
