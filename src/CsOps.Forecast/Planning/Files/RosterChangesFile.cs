using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Planning.Files;

/// <summary>The change list of a roster: one row for each agent and date, with the shift that was and the shift that is.</summary>
public static class RosterChangesFile
{
    /// <summary>Writes changes; times are on the clock of <paramref name="zone"/>, with their offset. What is not there is blank.</summary>
    public static void Write(IEnumerable<RosterChange> changes, IEnumerable<Agent> agents, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(agents);
        var names = agents.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
        using var writer = new DelimitedWriter(stream);
        writer.Row("agent", "name", "date", "change", "shift_before", "start_before", "end_before", "breaks_before", "shift", "start", "end", "breaks");
        foreach (var change in changes)
        {
            writer.Text(change.AgentId).Text(names.GetValueOrDefault(change.AgentId)).Date(change.Date).Text(NameOf(change.Kind));
            WriteShift(writer, change.Before, zone);
            WriteShift(writer, change.After, zone);
            writer.EndRow();
        }
    }

    /// <summary>The name of a kind in the file: <c>added</c>, <c>removed</c>, <c>moved</c> or <c>breaks-moved</c>.</summary>
    public static string NameOf(RosterChangeKind kind) => kind switch
    {
        RosterChangeKind.Added => "added",
        RosterChangeKind.Removed => "removed",
        RosterChangeKind.Moved => "moved",
        _ => "breaks-moved",
    };

    private static void WriteShift(DelimitedWriter writer, Shift? shift, TimeZoneInfo zone)
    {
        if (shift is null)
        {
            writer.Text(null).Text(null).Text(null).Text(null);
            return;
        }

        writer.Text(shift.Template)
            .Instant(TimeZoneInfo.ConvertTime(shift.Span.Start, zone))
            .Instant(TimeZoneInfo.ConvertTime(shift.Span.End, zone))
            .Text(string.Join("; ", shift.Breaks.Select(pause => $"{pause.Name} {Clock(pause.Span.Start, zone)}-{Clock(pause.Span.End, zone)}")));
    }

    private static string Clock(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
