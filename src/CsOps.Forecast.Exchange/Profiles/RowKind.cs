namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>What a row of a file is about.</summary>
public enum RowKind
{
    /// <summary>One contact: a call, a chat, a ticket.</summary>
    Contact,

    /// <summary>One queue in one interval, counted by the system that wrote the file.</summary>
    Interval,
}
