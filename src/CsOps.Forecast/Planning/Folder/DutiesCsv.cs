using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>duties.csv</c>: trainings, meetings and the like.</summary>
internal static class DutiesCsv
{
    /// <summary>The duties, for agents by id or by team.</summary>
    public static ImmutableArray<Duty> Read(string path, ImmutableArray<Agent> agents)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var duties = ImmutableArray.CreateBuilder<Duty>();
        foreach (var row in FolderTable.Read(path, ["name", "agents", "length", "first"], "last", "from", "to", "together"))
        {
            var name = row.Required("name");
            if (!names.Add(name))
            {
                throw row.Error("name", $"'{name}' stands more than once; a duty has one row.");
            }

            var (first, last) = (row.Date("first"), row.Text("last").Length == 0 ? row.Date("first") : row.Date("last"));
            duties.Add(new Duty
            {
                Name = name,
                Agents = AgentsOf(row, agents),
                Length = DurationText.TryParse(row.Required("length")) is { } length && length > TimeSpan.Zero ? length : throw row.Error("length", $"found '{row.Text("length")}'; expected {DurationText.Expected}, over 0."),
                Days = last >= first ? new DateRange(first, last) : throw row.Error("last", $"the last day, {last:yyyy-MM-dd}, is before the first, {first:yyyy-MM-dd}."),
                From = row.ClockOrNone("from") ?? TimeOnly.MinValue,
                To = row.ClockOrNone("to") ?? TimeOnly.MinValue,
                Together = row.Text("together") switch
                {
                    "true" => true,
                    "false" or "" => false,
                    var other => throw row.Error("together", $"found '{other}'; expected true or false."),
                },
            });
        }

        return duties.ToImmutable();
    }

    /// <summary>Those whom a cell names: ids and teams, apart by bars.</summary>
    private static ImmutableArray<string> AgentsOf(FolderRow row, ImmutableArray<Agent> agents)
    {
        string[] teams = [.. agents.Select(agent => agent.Team).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] known = [.. agents.Select(agent => agent.Id), .. teams];
        var named = row.Required("agents").Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => row.Known("agents", name, "agent or team", known)).ToHashSet(StringComparer.Ordinal);
        return [.. agents.Where(agent => named.Contains(agent.Id) || (agent.Team is { } team && named.Contains(team))).Select(agent => agent.Id)];
    }
}
