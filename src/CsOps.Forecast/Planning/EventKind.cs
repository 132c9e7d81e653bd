namespace CsOps.Forecast.Planning;

/// <summary>What kind of event it is, which decides what history means while it lasts.</summary>
public enum EventKind
{
    /// <summary>A campaign or release: real demand that does not repeat.</summary>
    Campaign,

    /// <summary>An outage: what was recorded is not what customers wanted.</summary>
    Outage,

    /// <summary>A closed day: nothing was or will be open.</summary>
    Closed,
}
