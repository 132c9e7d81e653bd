using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>requests.csv</c>: days that agents asked to have off.</summary>
internal static class RequestsCsv
{
    /// <summary>What refusing a day costs where the file does not say: as much as changing a published one.</summary>
    private const double UsualWeight = 5;

    /// <summary>The requests by agent.</summary>
    public static ILookup<string, DayOffRequest> Read(string path, IReadOnlyCollection<string> agents)
    {
        var seen = new HashSet<(string, DateOnly)>();
        var requests = new List<(string Agent, DayOffRequest Request)>();
        foreach (var row in FolderTable.Read(path, ["agent", "date"], "weight"))
        {
            var (agent, date) = (row.Known("agent", row.Required("agent"), "agent", agents), row.Date("date"));
            if (!seen.Add((agent, date)))
            {
                throw row.Error("date", $"{agent} asks for {date:yyyy-MM-dd} more than once.");
            }

            requests.Add((agent, new DayOffRequest(date, row.NumberOrNone("weight", least: 0, most: FolderRow.LargestWeight) ?? UsualWeight)));
        }

        return requests.ToLookup(r => r.Agent, r => r.Request, StringComparer.Ordinal);
    }
}
