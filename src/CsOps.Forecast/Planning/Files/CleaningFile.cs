using CsOps.Forecast.Files;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Files;

/// <summary><c>cleaning.csv</c>: one row for each interval of the history that models see other than it was observed, and why.</summary>
public static class CleaningFile
{
    /// <summary>Writes changes by queue and time; starts are on the clock of <paramref name="zone"/>, with their offset. A value that is not known is blank.</summary>
    public static void Write(IEnumerable<CleaningChange> changes, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(zone);
        using var writer = new DelimitedWriter(stream);
        writer.Row(IntervalRows.Queue, IntervalRows.Start, "old_value", "new_value", "weight", "reason");
        foreach (var change in changes.OrderBy(c => c.Queue, StringComparer.Ordinal).ThenBy(c => c.Start))
        {
            writer.Text(change.Queue)
                .Instant(TimeZoneInfo.ConvertTime(change.Start, zone))
                .Number(change.OldValue)
                .Number(change.NewValue)
                .Number(change.Weight)
                .Text(change.Reason)
                .EndRow();
        }
    }
}
