using System.Collections.Immutable;
using CsOps.Forecast.Performance.Presence;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>sessions.csv</c>: from logins to logouts.</summary>
internal static class SessionsCsv
{
    /// <summary>The sessions in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="names">The people of the centre.</param>
    public static ImmutableArray<AgentSession> Read(string path, TimeZoneInfo zone, AgentNames names) =>
        [.. FolderTable.Read(path, ["agent", "start", "end"], "source", "id").Select(row => SessionOf(row, zone, names))];

    private static AgentSession SessionOf(FolderRow row, TimeZoneInfo zone, AgentNames names)
    {
        var (start, end) = (row.Moment("start").ToInstant(zone), row.Moment("end").ToInstant(zone));
        return end > start
            ? new AgentSession(row.Text("source"), names.Find(row.Text("agent")) ?? row.Required("agent"), new Interval(start, end))
            : throw row.Error("end", $"'{row.Text("end")}' is not after the start, '{row.Text("start")}'.");
    }
}
