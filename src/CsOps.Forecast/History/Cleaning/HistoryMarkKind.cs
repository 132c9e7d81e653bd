namespace CsOps.Forecast.History.Cleaning;

/// <summary>What somebody knows about a stretch of history.</summary>
public enum HistoryMarkKind
{
    /// <summary>An outage: what was recorded is not what customers wanted, so models do not see it.</summary>
    Outage,

    /// <summary>Closed against the usual hours: models do not see it.</summary>
    Closed,

    /// <summary>A campaign or release: real demand that does not repeat, so models believe it less.</summary>
    Campaign,
}
