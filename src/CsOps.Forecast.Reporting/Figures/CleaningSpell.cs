using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Reporting.Figures;

/// <summary>Changes that cleaning made to one queue on one local day for one reason, with one weight.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Date">The local day.</param>
/// <param name="First">The first instant of the first interval changed, local.</param>
/// <param name="Last">The first instant of the last interval changed, local.</param>
/// <param name="Count">Intervals changed.</param>
/// <param name="OldTotal">Contacts as observed, summed over intervals that were observed; NaN when none was.</param>
/// <param name="NewTotal">Contacts as models see them, summed likewise.</param>
/// <param name="Weight">How far models believe the new values.</param>
/// <param name="Reason">Why.</param>
internal sealed record CleaningSpell(
    string Queue, DateOnly Date, DateTimeOffset First, DateTimeOffset Last, int Count, double OldTotal, double NewTotal, double Weight, string Reason)
{
    /// <summary>The changes, gathered, in their order.</summary>
    public static IReadOnlyList<CleaningSpell> Of(IEnumerable<CleaningChange> changes, TimeZoneInfo zone) =>
        [.. changes
            .Select(change => (Change: change, Local: TimeZoneInfo.ConvertTime(change.Start, zone)))
            .GroupBy(c => (c.Change.Queue, Date: DateOnly.FromDateTime(c.Local.DateTime), c.Change.Weight, c.Change.Reason))
            .Select(group => new CleaningSpell(
                group.Key.Queue,
                group.Key.Date,
                group.Min(c => c.Local),
                group.Max(c => c.Local),
                group.Count(),
                Total(group.Select(c => c.Change.OldValue)),
                Total(group.Select(c => c.Change.NewValue)),
                group.Key.Weight,
                group.Key.Reason))];

    private static double Total(IEnumerable<double> values)
    {
        var observed = values.Where(value => !double.IsNaN(value)).ToArray();
        return observed.Length == 0 ? double.NaN : observed.Sum();
    }
}
