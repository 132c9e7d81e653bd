using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Files;

/// <summary><c>roster.csv</c>: who works when, one row for each uninterrupted activity of a shift (work, lunch, break).</summary>
public static class RosterFile
{
    /// <summary>Writes a roster; times are on the clock of <paramref name="zone"/>, with their offset.</summary>
    public static void Write(Roster roster, IEnumerable<Agent> agents, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(agents);
        var names = agents.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
        using var writer = new DelimitedWriter(stream);
        writer.Row("agent", "name", "date", "shift", "activity", "start", "end", "paid");
        foreach (var shift in roster.Shifts)
        {
            foreach (var activity in shift.Activities())
            {
                writer.Text(shift.AgentId).Text(names.GetValueOrDefault(shift.AgentId)).Date(shift.Date).Text(shift.Template).Text(activity.Name)
                    .Instant(TimeZoneInfo.ConvertTime(activity.Span.Start, zone))
                    .Instant(TimeZoneInfo.ConvertTime(activity.Span.End, zone))
                    .Text(activity.Paid ? "true" : "false")
                    .EndRow();
            }
        }
    }
}
