using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Counts of a queue that do not belong, with what was expected and why they may be so.</summary>
public sealed record Anomaly
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>When, UTC: from the first interval's start to the last one's end.</summary>
    public required Interval Span { get; init; }

    /// <summary>What it looks like.</summary>
    public required AnomalyKind Kind { get; init; }

    /// <summary>Contacts counted in it; 0 where nothing is known.</summary>
    public required double Observed { get; init; }

    /// <summary>Contacts expected in it.</summary>
    public required double Expected { get; init; }

    /// <summary>The chance that ordinary counts are so odd, in [0, 1]; 0 where nothing is known of what was counted, NaN where the detector does not say.</summary>
    public required double Chance { get; init; }

    /// <summary>The probable cause.</summary>
    public required AnomalyCause Cause { get; init; }

    /// <summary>What was expected, what came, how sure, and the probable cause, in a sentence for people.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether somebody has noted what it was, or the calendar tells: a holiday, an event.</summary>
    public bool IsExplained => Cause is AnomalyCause.Holiday or AnomalyCause.Event;
}
