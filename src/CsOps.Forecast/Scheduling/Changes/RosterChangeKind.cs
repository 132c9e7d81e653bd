namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What became of an agent's shift.</summary>
public enum RosterChangeKind
{
    /// <summary>There was none.</summary>
    Added,

    /// <summary>It is no more.</summary>
    Removed,

    /// <summary>It has other times, or is of another template.</summary>
    Moved,

    /// <summary>It has the same times, and breaks at others.</summary>
    BreaksMoved,
}
