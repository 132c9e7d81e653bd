namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What an answer to a query asks of an agent.</summary>
public enum RosterOptionKind
{
    /// <summary>Takes the shift, and gives none for it.</summary>
    GiveAway,

    /// <summary>Takes the shift, and gives one for it.</summary>
    Swap,

    /// <summary>Comes on a day off, for the same shift.</summary>
    SameShift,

    /// <summary>Comes on a day off, for another shift that is worth more.</summary>
    ExtraDay,

    /// <summary>Works another shift on a day of work: longer, or at other times.</summary>
    ChangedShift,

    /// <summary>Nobody does anything; the shift is not replaced.</summary>
    Nobody,
}
