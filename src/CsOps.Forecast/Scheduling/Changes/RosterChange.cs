namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>One agent's shift of one day in two rosters: what was, and what is. At least one of them is there.</summary>
/// <param name="AgentId">Whose.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Before">The shift that was; null where there was none.</param>
/// <param name="After">The shift that is; null where there is none.</param>
public sealed record RosterChange(string AgentId, DateOnly Date, Shift? Before, Shift? After)
{
    /// <summary>What became of the shift.</summary>
    public RosterChangeKind Kind => (Before, After) switch
    {
        (null, _) => RosterChangeKind.Added,
        (_, null) => RosterChangeKind.Removed,
        var (before, after) when before.Template == after.Template && before.Span == after.Span => RosterChangeKind.BreaksMoved,
        _ => RosterChangeKind.Moved,
    };
}
