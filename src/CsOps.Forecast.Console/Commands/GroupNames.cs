using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands;

/// <summary>What groups of answers and evaluations are called for people: agents by their names in the centre.</summary>
internal sealed class GroupNames
{
    private const int MostNamed = 12;

    private readonly AgentNames? _agents;

    private GroupNames(AgentNames? agents) => _agents = agents;

    /// <summary>The names of groups; it is told what is in none, and which agents the centre does not know.</summary>
    /// <param name="run">The run, which warns.</param>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="by">What is put together.</param>
    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="groups">The groups, each with how many are in it; one may come several times.</param>
    public static GroupNames Of(CommandRun run, CentreFolder folder, string by, string what, int total, IReadOnlyCollection<(string Group, int Count)> groups)
    {
        var ungrouped = total - groups.Sum(group => group.Count);
        if (ungrouped > 0)
        {
            run.Warn("UNGROUPED", $"{what} that do not tell the {by}, and are left out: {run.Screen.Number(ungrouped)}", ungrouped);
        }

        if (by != "agent" || !File.Exists(folder.AgentsFile))
        {
            return new GroupNames(null);
        }

        var agents = AgentNames.Read(folder.AgentsFile);
        var strangers = groups.Where(group => agents.NameOf(group.Group) is null).ToList();
        if (strangers.Count > 0)
        {
            string[] ids = [.. strangers.Select(group => group.Group).Distinct(StringComparer.Ordinal)];
            var count = strangers.Sum(group => group.Count);
            run.Warn(
                "UNKNOWN-AGENTS",
                $"{what} of agents that agents.csv does not know by id, alias or name: {run.Screen.Number(count)} of {string.Join(", ", ids.Take(MostNamed))}{(ids.Length > MostNamed ? ", …" : "")}; add what they are called to the column aliases",
                count);
        }

        return new GroupNames(agents);
    }

    /// <summary>The agent's name; null where it is not known, or groups are no agents.</summary>
    public string? NameOf(string group) => _agents?.NameOf(group) is { Length: > 0 } name ? name : null;

    /// <summary>What to show: the name, with the id where several have it; else the group itself.</summary>
    public string Shown(string group) => NameOf(group) is not { } name ? group : _agents!.IsShared(name) ? $"{name} ({group})" : name;
}
