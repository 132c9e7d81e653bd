namespace CsOps.Forecast.History;

/// <summary>
/// The named rule by which an interval without contacts, in a log with one row per contact, is a zero or was not observed.
/// </summary>
/// <remarks>
/// Under every rule a queue's history begins at its first contact in any log of its source: before it, the queue may not have existed. A day is silent when the whole
/// log has no contact of any queue on it: a log is exported as one, so a day that is missing is missing for all queues, and a queue
/// that is silent on a day on which others are not had no contacts.
/// </remarks>
public enum CoverageRule
{
    /// <summary>
    /// Zero up to the last contact of the log, but for silent days on which the log would have had contacts: a run of consecutive silent days was
    /// not observed when its silence has a chance below 1 in 10,000. What silence is usual is told by the same weekdays nearby, see remarks.
    /// </summary>
    /// <remarks>
    /// A weekday's usual count is the median of the log's contacts on the nearest four such weekdays before and four after the run, of weeks
    /// (Monday to Sunday) in which there are contacts at all. With Poisson arrivals the chance of silence is exp(−sum of the usual counts of the
    /// run's days). So a help desk with two tickets a day and none on weekends has zeros on weekends and on a quiet Tuesday, and a
    /// busy centre's lost day stays not observed. A day with no such weekday elsewhere to judge it by was not observed.
    /// </remarks>
    PlausibleSilence,

    /// <summary>Zero on local days that are not silent, up to the last contact of the log; a silent day was not observed.</summary>
    LoggedDays,

    /// <summary>Zero everywhere up to the last contact of the log: the log is known to be complete.</summary>
    WholeLog,

    /// <summary>Never zero: only intervals with a contact were observed.</summary>
    ContactsOnly,
}
