namespace CsOps.Forecast.Planning;

/// <summary>What kind of event it is, which decides what history means while it lasts.</summary>
public enum EventKind
{
    /// <summary>A campaign or release: real demand while it lasts.</summary>
    Campaign,

    /// <summary>An outage: what was recorded is not what customers wanted.</summary>
    Outage,

    /// <summary>A closed day: nothing was or will be open.</summary>
    Closed,

    /// <summary>School holidays: what they do is learned from past ones.</summary>
    SchoolHoliday,
}
