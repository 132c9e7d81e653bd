using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Whom and which queues a centre knows.</summary>
internal sealed record CentreNames(Centre Centre, AgentNames People)
{
    public static CentreNames Of(CentreFolder folder, Centre centre) => new(centre, AgentNames.Read(folder.AgentsFile));

    public bool IsAgent(string id) => People.NameOf(id) is not null;

    public bool IsQueue(string name) => Centre.Queues.Any(queue => queue.Name == name);

    /// <summary>Whether both are told, and of the centre.</summary>
    public bool Know(string? agent, string? queue) => agent is not null && IsAgent(agent) && queue is not null && IsQueue(queue);
}
