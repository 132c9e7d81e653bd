namespace CsOps.Forecast.History;

/// <summary>
/// The named rule by which an interval without contacts, in a log with one row per contact, is a zero or was not observed.
/// </summary>
/// <remarks>Under every rule a queue's history begins at its first contact: before it, the queue may not have existed.</remarks>
public enum CoverageRule
{
    /// <summary>
    /// Zero on local days on which the log has a contact of any queue, up to the last contact of the log; a day without any contact
    /// was not observed.
    /// </summary>
    LoggedDays,

    /// <summary>Zero everywhere up to the last contact of the log: the log is known to be complete.</summary>
    WholeLog,

    /// <summary>Never zero: only intervals with a contact were observed.</summary>
    ContactsOnly,
}
